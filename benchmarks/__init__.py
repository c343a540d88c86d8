"""The figures of docs/performance.md, each by one command."""
