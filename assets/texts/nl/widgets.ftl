# What the widgets themselves say.

field-required = verplicht
