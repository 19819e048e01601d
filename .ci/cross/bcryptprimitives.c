/* Wine 8 has no bcryptprimitives.dll; Rust's standard library imports ProcessPrng from it. */
#include <windows.h>

BOOLEAN NTAPI SystemFunction036(PVOID, ULONG); /* RtlGenRandom, of advapi32 */

__declspec(dllexport) BOOL WINAPI ProcessPrng(PBYTE to, SIZE_T left) {
  while (left) {
    ULONG part = left > 0x10000000 ? 0x10000000 : (ULONG)left;
    if (!SystemFunction036(to, part)) return FALSE;
    to += part;
    left -= part;
  }
  return TRUE;
}
