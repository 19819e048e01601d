/* menu LEFT TOP RIGHT BOTTOM: tells the running Unbrace where its icon is. Wine 8 does not (Shell_NotifyIconGetRect is a
   stub), and tray-icon then passes over every click: the function is replaced in that process by one that gives this
   rectangle. */
#include <windows.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int main(int count, char **words) {
  HWND tray = FindWindowA("tray_icon_app", NULL);
  DWORD process = 0, old;
  SIZE_T written = 0;
  if (!tray || count != 5) return puts("no tray's window, or not four numbers"), 2;
  GetWindowThreadProcessId(tray, &process);
  /* mov dword [rdx+n], number, four times; xor eax, eax; ret */
  BYTE code[] = {0xC7, 0x42, 0, 0, 0, 0, 0, 0xC7, 0x42, 4,  0, 0, 0,    0,    0xC7, 0x42,
                 8,    0,    0, 0, 0, 0xC7, 0x42, 12, 0, 0, 0, 0, 0x31, 0xC0, 0xC3};
  for (int i = 0; i < 4; i++) {
    int number = atoi(words[i + 1]);
    memcpy(code + 7 * i + 3, &number, 4);
  }
  /* System libraries stand at the same place in every process. */
  void *place = (void *)GetProcAddress(LoadLibraryA("shell32.dll"), "Shell_NotifyIconGetRect");
  HANDLE other = OpenProcess(PROCESS_ALL_ACCESS, FALSE, process);
  return !(VirtualProtectEx(other, place, sizeof code, PAGE_EXECUTE_READWRITE, &old) &&
           WriteProcessMemory(other, place, code, sizeof code, &written));
}
