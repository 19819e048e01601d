/* menu N: chooses item N of the tray's menu, counted from 0 in the order in which the items were made. Wine's tray tells no
   program where its icon is, so that a real click on it does not come through; what Windows sends after one does. */
#include <windows.h>
#include <stdio.h>
#include <stdlib.h>

int main(int count, char **words) {
  HWND tray = FindWindowA("tray_icon_app", NULL);
  if (!tray || count != 2) return puts("no tray's window, or no number"), 2;
  return !PostMessageA(tray, WM_COMMAND, 1000 + atoi(words[1]), 0);
}
