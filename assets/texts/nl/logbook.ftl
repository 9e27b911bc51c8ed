# logbook
