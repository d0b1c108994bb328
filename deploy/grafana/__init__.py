"""Three dashboards for Grafana, written from code so that queries and layout stay alike."""
