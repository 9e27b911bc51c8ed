# platform
platform-no-file = het is geen bestand
