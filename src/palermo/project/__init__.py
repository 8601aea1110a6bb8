"""Settings, the environment, and the record that every command prepares."""
