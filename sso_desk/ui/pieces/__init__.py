"""Small pieces that the window and its dialogs are put together from; none knows the desk."""
