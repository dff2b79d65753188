"""Repairs what is mechanical in a file of data/, by places in its text: what is not repaired stays as it was typed."""
