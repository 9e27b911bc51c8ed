# kompas
