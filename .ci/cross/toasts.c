/* A stand-in for Windows' notification platform, which Wine does not have. windows-core looks for the library of a class that is
   not registered beside the executable: this one is put there as Windows.UI.Notifications.dll, Windows.Data.Xml.Dom.dll and
   Windows.Foundation.dll. It is for tests alone and is never packaged.

   In the folder that UNBRACE_TOASTS names, in UTF-8:
   - `log` gets a line for what the program does: "show TAG GROUP EXPIRES XML" (EXPIRES: seconds from now), "hide TAG",
     "remove TAG GROUP ID", "clear ID";
   - `setting` holds a number that ToastNotifier.Setting returns, 0 without the file; `refuse` a code in hex that Show returns;
   - `word` is what happens to the toast shown last, and is deleted when it has happened: "press KEY" raises Activated with the
     arguments of the button whose arguments end with .KEY, "body" with those of the toast, "dismiss" and "fail CODE" raise the
     other events, "com KEY" calls the program's COM class as Windows does for a toast in the notification centre, "raw TEXT" does
     so with arguments of its own. The log then says "did WORD" or "cannot WORD: why".  */
#define COBJMACROS
#define INITGUID
#define WIN32_LEAN_AND_MEAN
#include <windows.h>
#include <objbase.h>
#include <inspectable.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define API HRESULT STDMETHODCALLTYPE
#define SLOT(f) (void *)(f)

/* Strings, in the layout that Windows and windows-strings share. */
typedef struct {
  UINT32 flags, length, pad1, pad2;
  WCHAR *text;
  LONG refs;
  WCHAR own[1];
} Text;

static const WCHAR *chars(const Text *text) { return text ? text->text : L""; }

static Text *new_text(const WCHAR *from) {
  UINT32 length = (UINT32)wcslen(from);
  if (!length) return NULL;
  Text *text = HeapAlloc(GetProcessHeap(), HEAP_ZERO_MEMORY, sizeof *text + length * sizeof(WCHAR));
  text->length = length;
  text->refs = 1;
  text->text = text->own;
  memcpy(text->own, from, length * sizeof(WCHAR));
  return text;
}

/* The folder. */
static CRITICAL_SECTION lock;
static WCHAR folder[MAX_PATH];

static FILE *file(const WCHAR *name, const WCHAR *how) {
  WCHAR path[MAX_PATH + 16];
  swprintf(path, MAX_PATH + 16, L"%ls\\%ls", folder, name);
  return folder[0] ? _wfopen(path, how) : NULL;
}

static void note(const WCHAR *format, ...) {
  static WCHAR line[16384];
  static char bytes[65536];
  va_list rest;
  EnterCriticalSection(&lock);
  va_start(rest, format);
  _vsnwprintf(line, 16383, format, rest);
  va_end(rest);
  for (WCHAR *c = line; *c; c++)
    if (*c == '\n') *c = ' ';
  WideCharToMultiByte(CP_UTF8, 0, line, -1, bytes, sizeof bytes, NULL, NULL);
  FILE *log = file(L"log", L"ab");
  if (log) fprintf(log, "%s\n", bytes), fclose(log);
  LeaveCriticalSection(&lock);
}

/* The first line of a file in `to`; whether there is one. */
static int line_of(const WCHAR *name, char *to, int room) {
  FILE *from = file(name, L"rb");
  if (!from) return 0;
  char *got = fgets(to, room, from);
  fclose(from);
  if (got) to[strcspn(to, "\r\n")] = 0;
  return got != NULL;
}

/* Objects: a table of functions first, then what they need. Those that are made once are never freed. */
typedef struct Object Object;
struct Object {
  void **slots;
  LONG refs;
  WCHAR *text;
  HRESULT code;
  INT64 value;
};

static ULONG STDMETHODCALLTYPE add_ref(Object *o) { return InterlockedIncrement(&o->refs); }
static ULONG STDMETHODCALLTYPE release(Object *o) { return InterlockedDecrement(&o->refs); } /* a test's process is short */
static API inspect(Object *o, ULONG *count, IID **ids) { return *count = 0, *ids = NULL, E_NOTIMPL; }
static API class_name(Object *o, Text **name) { return *name = NULL, S_OK; }
static API trust(Object *o, int *level) { return *level = 0, S_OK; }
/* For what has one interface besides those that everything has. */
static API any_interface(Object *o, REFIID id, void **to) { return add_ref(o), *to = o, S_OK; }

#define INSPECTABLE(query) SLOT(query), SLOT(add_ref), SLOT(release), SLOT(inspect), SLOT(class_name), SLOT(trust)

static Object *new_object(void **slots) {
  Object *o = calloc(1, sizeof *o);
  o->slots = slots;
  o->refs = 1;
  return o;
}

/* XmlDocument: what was loaded. */
static const IID XML_IO = {0x6cd0e74e, 0xee65, 0x4489, {0x9e, 0xbf, 0xca, 0x43, 0xe8, 0x7b, 0xa6, 0x37}};
typedef struct Document Document;
struct Document {
  void **slots, **io;
  LONG refs;
  WCHAR *text;
};
#define DOCUMENT_OF(io_pointer) ((Document *)((char *)(io_pointer)-offsetof(Document, io)))
static API document_query(Document *d, REFIID id, void **to) {
  InterlockedIncrement(&d->refs);
  *to = IsEqualIID(id, &XML_IO) ? (void *)&d->io : (void *)d;
  return S_OK;
}
static ULONG STDMETHODCALLTYPE document_add(Document *d) { return InterlockedIncrement(&d->refs); }
static ULONG STDMETHODCALLTYPE document_release(Document *d) { return InterlockedDecrement(&d->refs); }
static API io_query(void *io, REFIID id, void **to) { return document_query(DOCUMENT_OF(io), id, to); }
static ULONG STDMETHODCALLTYPE io_add(void *io) { return document_add(DOCUMENT_OF(io)); }
static ULONG STDMETHODCALLTYPE io_release(void *io) { return document_release(DOCUMENT_OF(io)); }
static API load_xml(void *io, Text *text) {
  DOCUMENT_OF(io)->text = _wcsdup(chars(text));
  return wcslen(chars(text)) > 5000 ? E_INVALIDARG : S_OK;
}
static void *document_slots[] = {SLOT(document_query), SLOT(document_add), SLOT(document_release),
                                 SLOT(inspect),        SLOT(class_name),   SLOT(trust)};
static void *io_slots[] = {SLOT(io_query), SLOT(io_add), SLOT(io_release), SLOT(inspect), SLOT(class_name), SLOT(trust), SLOT(load_xml)};
static API new_document(Object *factory, void **to) {
  Document *d = calloc(1, sizeof *d);
  d->slots = document_slots;
  d->io = io_slots;
  d->refs = 1;
  return *to = d, S_OK;
}

/* PropertyValue: a moment. */
static API value(Object *o, INT64 *to) { return *to = o->value, S_OK; }
static void *value_slots[] = {INSPECTABLE(any_interface), SLOT(value)};
static API new_moment(Object *factory, INT64 moment, void **to) {
  Object *o = new_object(value_slots);
  o->value = moment;
  return *to = o, S_OK;
}
static API refuse(void) { return E_NOTIMPL; }

/* What an event says. */
static API argument(Object *o, Text **to) { return *to = new_text(o->text), S_OK; }
static API error_code(Object *o, HRESULT *to) { return *to = o->code, S_OK; }
static API reason(Object *o, int *to) { return *to = 0, S_OK; }
static void *activated_slots[] = {INSPECTABLE(any_interface), SLOT(argument)};
static void *failed_slots[] = {INSPECTABLE(any_interface), SLOT(error_code)};
static void *dismissed_slots[] = {INSPECTABLE(any_interface), SLOT(reason)};

/* ToastNotification. */
static const IID TOAST2 = {0x9dfb9fd1, 0x143a, 0x490e, {0x90, 0xbf, 0xb9, 0xfb, 0xa7, 0x13, 0x2d, 0xe7}};
typedef struct Handler Handler;
struct Handler {
  struct {
    void *query;
    ULONG(STDMETHODCALLTYPE *add_ref)(Handler *);
    void *release;
    API (*invoke)(Handler *, void *sender, void *args);
  } *slots;
};
typedef struct Toast Toast;
struct Toast {
  void **slots, **second;
  LONG refs;
  WCHAR *xml, *tag, *group;
  INT64 expires;
  Handler *activated, *failed, *dismissed;
};
#define TOAST_OF(second_pointer) ((Toast *)((char *)(second_pointer)-offsetof(Toast, second)))
static API toast_query(Toast *t, REFIID id, void **to) {
  InterlockedIncrement(&t->refs);
  *to = IsEqualIID(id, &TOAST2) ? (void *)&t->second : (void *)t;
  return S_OK;
}
static ULONG STDMETHODCALLTYPE toast_add(Toast *t) { return InterlockedIncrement(&t->refs); }
static ULONG STDMETHODCALLTYPE toast_release(Toast *t) { return InterlockedDecrement(&t->refs); }
static API second_query(void *s, REFIID id, void **to) { return toast_query(TOAST_OF(s), id, to); }
static ULONG STDMETHODCALLTYPE second_add(void *s) { return toast_add(TOAST_OF(s)); }
static ULONG STDMETHODCALLTYPE second_release(void *s) { return toast_release(TOAST_OF(s)); }
static API set_expiration(Toast *t, Object *moment) {
  return moment ? ((API(*)(Object *, INT64 *))moment->slots[6])(moment, &t->expires) : S_OK;
}
static API take(Handler **place, Handler *handler, INT64 *token) {
  handler->slots->add_ref(handler);
  return *place = handler, *token = 1, S_OK;
}
static API add_dismissed(Toast *t, Handler *h, INT64 *token) { return take(&t->dismissed, h, token); }
static API add_activated(Toast *t, Handler *h, INT64 *token) { return take(&t->activated, h, token); }
static API add_failed(Toast *t, Handler *h, INT64 *token) { return take(&t->failed, h, token); }
static API set_tag(void *s, Text *tag) { return TOAST_OF(s)->tag = _wcsdup(chars(tag)), S_OK; }
static API set_group(void *s, Text *group) { return TOAST_OF(s)->group = _wcsdup(chars(group)), S_OK; }
static void *toast_slots[] = {SLOT(toast_query),   SLOT(toast_add),      SLOT(toast_release), SLOT(inspect),       SLOT(class_name),
                              SLOT(trust),         SLOT(refuse),         SLOT(set_expiration), SLOT(refuse),       SLOT(add_dismissed),
                              SLOT(refuse),        SLOT(add_activated),  SLOT(refuse),        SLOT(add_failed),    SLOT(refuse)};
static void *second_slots[] = {SLOT(second_query), SLOT(second_add), SLOT(second_release), SLOT(inspect), SLOT(class_name),
                               SLOT(trust),        SLOT(set_tag),    SLOT(refuse),         SLOT(set_group), SLOT(refuse),
                               SLOT(refuse),       SLOT(refuse)};
static API new_toast(Object *factory, Document *from, void **to) {
  Toast *t = calloc(1, sizeof *t);
  t->slots = toast_slots;
  t->second = second_slots;
  t->refs = 1;
  t->xml = from->text;
  return *to = t, S_OK;
}

/* ToastNotifier, and the list of what is there. */
static Toast *last;
static INT64 now(void) {
  FILETIME time;
  GetSystemTimeAsFileTime(&time);
  return (INT64)time.dwHighDateTime << 32 | time.dwLowDateTime;
}
static const WCHAR *or_none(const WCHAR *text) { return text ? text : L"-"; }
static API show(Object *o, Toast *t) {
  char code[64];
  if (line_of(L"refuse", code, sizeof code)) return (HRESULT)strtoul(code, NULL, 16);
  last = t;
  toast_add(t);
  note(L"show %ls %ls %I64d %ls", or_none(t->tag), or_none(t->group), t->expires ? (t->expires - now() + 5000000) / 10000000 : 0, t->xml);
  return S_OK;
}
static API hide(Object *o, Toast *t) { return note(L"hide %ls", or_none(t->tag)), S_OK; }
static API setting(Object *o, int *to) {
  char number[64];
  *to = line_of(L"setting", number, sizeof number) ? atoi(number) : 0;
  return S_OK;
}
static void *notifier_slots[] = {INSPECTABLE(any_interface), SLOT(show), SLOT(hide), SLOT(setting), SLOT(refuse), SLOT(refuse), SLOT(refuse)};
static Object notifier = {notifier_slots, 1};
static API remove_one(Object *o, Text *tag, Text *group, Text *id) {
  return note(L"remove %ls %ls %ls", chars(tag), chars(group), chars(id)), S_OK;
}
static API clear(Object *o, Text *id) { return note(L"clear %ls", chars(id)), S_OK; }
static void *history_slots[] = {INSPECTABLE(any_interface), SLOT(refuse), SLOT(refuse), SLOT(remove_one), SLOT(refuse), SLOT(refuse), SLOT(refuse), SLOT(clear)};
static Object history = {history_slots, 1};

/* ToastNotificationManager. */
static const IID STATICS = {0x50ac103f, 0xd235, 0x4598, {0xbb, 0xef, 0x98, 0xfe, 0x4d, 0x1a, 0x3a, 0xd4}};
static const IID STATICS2 = {0x7ab93c52, 0x0e48, 0x4750, {0xba, 0x9d, 0x1a, 0x41, 0x13, 0x98, 0x18, 0x47}};
static API manager_query(Object *o, REFIID id, void **to);
static API notifier_for(Object *o, Text *id, void **to) { return add_ref(&notifier), *to = &notifier, S_OK; }
static API get_history(Object *o, void **to) { return add_ref(&history), *to = &history, S_OK; }
static void *statics_slots[] = {INSPECTABLE(manager_query), SLOT(refuse), SLOT(notifier_for), SLOT(refuse)};
static void *statics2_slots[] = {INSPECTABLE(manager_query), SLOT(get_history)};
static Object statics = {statics_slots, 1}, statics2 = {statics2_slots, 1};
static API manager_query(Object *o, REFIID id, void **to) {
  static const IID agile = {0x94ea2b94, 0xe9cc, 0x49e0, {0xc0, 0xff, 0xee, 0x64, 0xca, 0x8f, 0x5b, 0x90}};
  static const IID factory = {0x00000035, 0, 0, {0xc0, 0, 0, 0, 0, 0, 0, 0x46}};
  *to = IsEqualIID(id, &STATICS2) ? &statics2
        : IsEqualIID(id, &STATICS) || IsEqualIID(id, &agile) || IsEqualIID(id, &factory) || IsEqualIID(id, &IID_IUnknown)
            ? &statics
            : NULL; /* do not disturb, say, of which this Windows does not tell */
  return *to ? S_OK : E_NOINTERFACE;
}
static void *toast_factory_slots[] = {INSPECTABLE(any_interface), SLOT(new_toast)};
static void *xml_factory_slots[] = {INSPECTABLE(any_interface), SLOT(new_document)};
/* CreateDateTime is the 16th of IPropertyValueStatics. */
static void *value_factory_slots[] = {INSPECTABLE(any_interface), SLOT(refuse), SLOT(refuse), SLOT(refuse), SLOT(refuse), SLOT(refuse),
                                      SLOT(refuse), SLOT(refuse), SLOT(refuse), SLOT(refuse), SLOT(refuse), SLOT(refuse), SLOT(refuse),
                                      SLOT(refuse), SLOT(refuse), SLOT(refuse), SLOT(new_moment), SLOT(refuse), SLOT(refuse)};
static Object toast_factory = {toast_factory_slots, 1}, xml_factory = {xml_factory_slots, 1}, value_factory = {value_factory_slots, 1};

/* The words of a test. */
static const WCHAR *press(Handler *handler, Object *args) {
  if (!handler) return L"nobody listens";
  return SUCCEEDED(handler->slots->invoke(handler, last, args)) ? NULL : L"the handler fails";
}

/* The value of the first attribute `name` that ends with `end`. */
static int attribute(const WCHAR *name, const WCHAR *end, WCHAR *to, size_t room) {
  WCHAR start[64];
  swprintf(start, 64, L" %ls=\"", name);
  for (const WCHAR *at = last ? wcsstr(last->xml, start) : NULL; at; at = wcsstr(at, start)) {
    at += wcslen(start);
    size_t length = wcscspn(at, L"\"");
    if (length < room && length >= wcslen(end) && !wcsncmp(at + length - wcslen(end), end, wcslen(end))) {
      wcsncpy(to, at, length);
      to[length] = 0;
      return 1;
    }
  }
  return 0;
}

static const WCHAR *by_com(const WCHAR *arguments) {
  static const IID callback = {0x53e31837, 0x6600, 0x4a81, {0x93, 0x95, 0x75, 0xcf, 0xfe, 0x74, 0x6f, 0x94}};
  WCHAR text[64];
  DWORD size = sizeof text;
  CLSID class;
  IClassFactory *factory;
  struct {
    struct {
      void *query, *add_ref;
      ULONG(STDMETHODCALLTYPE *release)(void *);
      API (*activate)(void *, const WCHAR *, const WCHAR *, const void *, ULONG);
    } *slots;
  } *activator;
  if (RegGetValueW(HKEY_CURRENT_USER, L"Software\\Classes\\AppUserModelId\\Unbrace.Unbrace", L"CustomActivator", RRF_RT_REG_SZ, NULL,
                   text, &size))
    return L"no activator is registered";
  if (FAILED(CLSIDFromString(text, &class))) return L"its class is no number";
  if (FAILED(CoGetClassObject(&class, CLSCTX_LOCAL_SERVER, NULL, &IID_IClassFactory, (void **)&factory))) return L"nobody serves its class";
  HRESULT made = IClassFactory_CreateInstance(factory, NULL, &callback, (void **)&activator);
  IClassFactory_Release(factory);
  if (FAILED(made)) return L"its class makes no activator";
  HRESULT done = activator->slots->activate(activator, L"Unbrace.Unbrace", arguments, NULL, 0);
  activator->slots->release(activator);
  return SUCCEEDED(done) ? NULL : L"the activator fails";
}

static const WCHAR *obey(const WCHAR *word) {
  WCHAR arguments[256], end[64];
  Object *args;
  const WCHAR *rest = wcschr(word, ' ');
  rest = rest ? rest + 1 : L"";
  if (!wcsncmp(word, L"raw ", 4)) return by_com(rest);
  if (!last) return L"there is no toast";
  swprintf(end, 64, L".%ls", rest);
  if (!wcsncmp(word, L"press ", 6) || !wcscmp(word, L"body") || !wcsncmp(word, L"com ", 4)) {
    int body = word[0] == 'b';
    if (!attribute(body ? L"launch" : L"arguments", body ? L"" : end, arguments, 256)) return L"there is no such button";
    if (word[0] == 'c') return by_com(arguments);
    args = new_object(activated_slots);
    args->text = arguments;
    return press(last->activated, args);
  }
  if (!wcsncmp(word, L"fail ", 5)) {
    args = new_object(failed_slots);
    args->code = (HRESULT)wcstoul(rest, NULL, 16);
    return press(last->failed, args);
  }
  if (!wcscmp(word, L"dismiss")) return last->dismissed ? press(last->dismissed, new_object(dismissed_slots)) : NULL;
  return L"no such word";
}

static DWORD WINAPI hear_words(void *none) {
  CoInitializeEx(NULL, COINIT_MULTITHREADED);
  for (;; Sleep(50)) {
    char bytes[512];
    WCHAR word[512], path[MAX_PATH + 16];
    if (!line_of(L"word", bytes, sizeof bytes)) continue;
    MultiByteToWideChar(CP_UTF8, 0, bytes, -1, word, 512);
    swprintf(path, MAX_PATH + 16, L"%ls\\word", folder);
    _wremove(path);
    const WCHAR *why = obey(word);
    if (why)
      note(L"cannot %ls: %ls", word, why);
    else
      note(L"did %ls", word);
  }
}

static API nothing(void **to) { return *to = NULL, REGDB_E_CLASSNOTREG; }

__declspec(dllexport) API DllGetActivationFactory(Text *name, void **to) {
  static LONG started;
  const WCHAR *class = chars(name);
  if (!folder[0]) return nothing(to);
  if (!wcscmp(class, L"Windows.UI.Notifications.ToastNotificationManager")) {
    if (!InterlockedExchange(&started, 1)) CloseHandle(CreateThread(NULL, 0, hear_words, NULL, 0, NULL));
    *to = &statics;
  } else if (!wcscmp(class, L"Windows.UI.Notifications.ToastNotification"))
    *to = &toast_factory;
  else if (!wcscmp(class, L"Windows.Data.Xml.Dom.XmlDocument"))
    *to = &xml_factory;
  else if (!wcscmp(class, L"Windows.Foundation.PropertyValue"))
    *to = &value_factory;
  else
    return nothing(to);
  return S_OK;
}

BOOL WINAPI DllMain(HINSTANCE own, DWORD why, void *none) {
  if (why == DLL_PROCESS_ATTACH) {
    InitializeCriticalSection(&lock);
    if (!GetEnvironmentVariableW(L"UNBRACE_TOASTS", folder, MAX_PATH)) folder[0] = 0;
  }
  return TRUE;
}
