# concerns
