### Was Unbrace sagt. Ton: du, Gegenwart, kurz; es lädt ein und lässt gehen, was ausgefallen ist.

kind-posture = Positionswechsel
kind-movement = Bewegung
kind-breathing = Atmen
kind-discreet = eine Pause

line-kind-posture = Positionswechsel
line-kind-movement = Bewegungspause
line-kind-breathing = Atemübung
line-live = Jetzt: { $kind }
line-guided = Läuft gerade: { $kind }
line-quiet = Ruhig: { $reasons }
line-quiet-until = Ruhig bis { $time }: { $reasons }
line-quiet-indefinitely = Ruhig, bis du weitermachst
line-away = Du bist weg. Die Timer pausieren
line-next = Als Nächstes: { $kind }, gegen { $time }
line-next-soon = Als Nächstes: { $kind }, sobald du kurz innehältst
line-later = { $kind }, gegen { $time }
line-in = nach { $length } am Tisch, gegen { $time }
line-due = sobald du kurz innehältst
line-off = aus
line-none = Alle Erinnerungen sind aus
line-flare-up = Sanfter bis { $day }
line-reading = Du liest, bis { $time }
hold-paused = du hast Pause gewählt
hold-schedule = außerhalb deiner Zeiten
hold-do-not-disturb = „Nicht stören“ ist an
hold-fullscreen = Vollbild
hold-call = in einem Gespräch

menu-done = Gemacht
menu-start = Start
menu-start-shorter = Nur { $length }
menu-later = Später
menu-skip = Überspringen
menu-stop = Aufhören
menu-why = Warum?
menu-undo = „{ $answer }“ zurücknehmen
menu-breathe = Jetzt atmen
menu-move = Jetzt bewegen
menu-pause = Pause
menu-resume = Weitermachen
menu-reading = Ich lese: zähl mich als da
menu-15m = 15 min
menu-30m = 30 min
menu-1h = 1 h
menu-2h = 2 h
menu-tomorrow = Bis morgen
menu-indefinitely = Bis ich weitermache
menu-flare-up = Schmerzphase …
menu-flare-up-end = Schmerzphase beenden
menu-check-in = Wie geht’s? …
menu-open = Unbrace öffnen
menu-settings = Einstellungen …
menu-quit = Unbrace beenden
menu-adapted = Heute: { $kind } alle { $now }.
menu-adapted-back = { $kind }: wieder alle { $set }
menu-anyway = Seit 2 h ruhig: { $reason }. Trotzdem erinnern
menu-problem = Die Einstellungen brauchen einen Blick …

title-posture = Eine kleine Änderung
title-movement = Zeit für eine Pause · { $length }
title-breathing = Zeit zum Atmen · { $length }
discreet-posture = Eine kleine Änderung
discreet-movement = Eine kurze Pause · { $length }
discreet-breathing = Ein ruhiger Moment · { $length }
why-title = Warum das?
and-breathe = Danach { $length } langsames Atmen.
answer-elsewhere = Antworte im Menü im Infobereich der Taskleiste oder mit „unbrace done“ oder „unbrace later“.
pace = { $inhale } Sekunden ein, { $exhale } aus. Dein eigenes Tempo ist auch gut.
gently = Heute sanft: { $how }
well-done = Gut. Weiter geht’s.

flare-up-title = Eine Schmerzphase? Ein paar sanftere Tage?
flare-up-body =
    Für { $days ->
        [one] einen Tag
       *[other] { $days } Tage
    }: sanfter und kürzer, bis zu { $count } kurze Pausen in 8 Stunden am Tisch. Es endet von selbst. Lies bitte die Warnzeichen, in Unbrace unter „Bibliothek“.
flare-up-yes = Sanfte Tage beginnen
flare-up-no = Jetzt nicht
flare-up-on = Sanfter bis { $day }: bis zu { $count } kurze Pausen in 8 Stunden am Tisch. Die Warnzeichen stehen in Unbrace unter „Bibliothek“.
flare-up-off = Zurück zu deinem gewohnten Rhythmus.

autostart-title = Unbrace beim Anmelden starten?
autostart-body = Du kannst das jederzeit ändern: „unbrace autostart on“ oder „off“.
autostart-yes = Ja
autostart-no = Nein
autostart-done = Unbrace startet, wenn du dich anmeldest.
autostart-too-long = Windows startet beim Anmelden kein Programm mit so langem Pfad. In einem Ordner mit kürzerem Pfad kann Unbrace beim Anmelden starten.
autostart-one-time = macOS führt Unbrace gerade aus einem Ordner aus, den es danach nicht mehr gibt. Lege Unbrace in „Programme“ und öffne es dort; dann kann es beim Anmelden starten.
autostart-needs-approval = macOS hat Unbrace beim Anmelden ausgeschaltet. Zum Einschalten: Systemeinstellungen öffnen, dann „Allgemein“ und „Anmeldeobjekte“; Unbrace steht unter „Im Hintergrund erlauben“.
autostart-refused = Dein Desktop hat nicht geändert, was beim Anmelden startet. In seinen Einstellungen für Apps kannst du es ändern.
another-display = Unbrace läuft auf einem anderen Bildschirm, und dort öffnet sich auch die Anleitung. Bitte dort starten.
no-tray = Hier gibt es keinen Infobereich in der Taskleiste, darum hat Unbrace kein Zeichen. Erinnerungen kommen trotzdem. „unbrace status“ sagt, was als Nächstes kommt.
no-tray-gnome = GNOME zeigt das Zeichen mit der Erweiterung „AppIndicator and KStatusNotifierItem Support“. Erinnerungen kommen trotzdem. „unbrace status“ sagt, was als Nächstes kommt.
settings-bad = Mit der Einstellungsdatei stimmt etwas nicht
settings-bad-body = Unbrace nutzt weiter { $using } und hat die Datei nicht geändert. „unbrace config check“ zeigt jede Stelle.
using-running = die Einstellungen, die gerade gelten
using-last-good = die letzten guten Einstellungen
using-defaults = die Vorgaben
settings-mended = Die Einstellungen sind wieder in Ordnung.
history-damaged = Deine Verlaufsdatei war beschädigt
history-damaged-body = Sie bleibt als { $file } erhalten. Eine neue wurde angelegt.
missing-tray = Das Zeichen im Infobereich fehlt: { $why }
missing-notifications = Benachrichtigungen gehen nicht: { $why }
missing-presence = Unbrace bemerkt hier nicht alles. Es fehlen: { $why }. Der Befehl unbrace doctor zeigt, warum.
sense-input = ob du weg bist
sense-lock = Sperren und Ruhezustand
sense-do-not-disturb = „Nicht stören“
sense-screen = Vollbild
sense-microphone = Anrufe am Mikrofon
sense-camera = Anrufe an der Kamera
missing-history = Dein Verlauf kann nicht gespeichert werden: { $why }
missing-settings = Mit der Einstellungsdatei stimmt etwas nicht: { $why }
missing-program = Mit dem Programm stimmt etwas nicht: { $why }
missing-shortcuts = Die Tastenkürzel gehen nicht: { $why }
state-damaged = Der gespeicherte Stand war beschädigt und bleibt als { $file } erhalten. Pausen und Timer beginnen neu.
state-unreadable = Unbrace kann { $file } nicht lesen: { $why }. Die Datei bleibt, wie sie ist. Pausen und Timer beginnen neu und werden nicht gespeichert, bis Unbrace neu startet und sie lesen kann.
cannot-write = Unbrace kann nicht in seinen Ordner schreiben
cannot-write-body = Erinnerungen gehen weiter. Neue Einträge werden vielleicht nicht gespeichert: { $why }

open-none = Hier lässt sich kein Fenster öffnen.
open-today = { open-none } „unbrace status“ und das Menü im Infobereich sagen, was kommt.
open-flare-up = { open-none } „unbrace flare-up on“ beginnt sanfte Tage; sie enden von selbst.
open-guide = { open-none } „unbrace offer movement“ bringt eine Pause mit ihren Schritten.
open-breathe = { open-none } „unbrace offer breathing“ bringt eine Atemübung.
open-move = { open-none } „unbrace offer movement“ bringt eine Pause mit ihren Schritten.
open-check-in = { open-none } Tippe: unbrace check-in --pain 3 --impact 2. Jede Zahl von 0 bis 10.
open-progress = { open-none } „unbrace history export“ gibt alles aus, was festgehalten wurde.
open-program = { open-none } „unbrace program show“ sagt, wo du in einem Programm aus der Physiotherapie stehst.
open-visit = { open-none } „unbrace visit list“ zeigt deine Termine, „unbrace ask“ sammelt deine Fragen, und „unbrace report“ schreibt den Bericht.
open-author = { open-none } „unbrace program new DATEI“ schreibt ein Programm für den Anfang.
open-clinic = { open-none } „unbrace clinic ORDNER“ gibt die Übersicht aus.
open-settings = { open-none } Deine Einstellungen stehen in { $file }. „unbrace config set posture.every 45m“ ändert eine.
open-welcome = Unbrace erinnert dich daran, die Position zu wechseln, dich zu bewegen und zu atmen. Es sitzt im Infobereich der Taskleiste: Im Menü dort steht alles.
open-library = { open-none } „unbrace open learn“ zeigt das Wichtigste.
open-learn = { open-none } Hier steht das Wichtigste.

opening = Das Fenster öffnet sich.
quit-bye = Unbrace wurde beendet.
quit-unsaved = Die letzten Änderungen konnten nicht gespeichert werden: { $why }
not-saved = Das konnte nicht gespeichert werden: { $why }. Es gilt, bis Unbrace beendet wird.
refused = Das geht gerade nicht. „unbrace status“ sagt, was los ist.
refused-nothing-live = Gerade gibt es keine Erinnerung zu beantworten. „unbrace status“ sagt, was kommt.
refused-live = Es ist schon eine Erinnerung da: „unbrace done“, „later“ oder „skip“ beantwortet sie.
refused-later = Sie wurde so oft verschoben, wie deine Einstellungen es zulassen. „unbrace done“ oder „unbrace skip“ beendet sie.
refused-undo = In den letzten 10 Minuten gab es keine Antwort zum Zurücknehmen.
refused-guided = Es läuft gerade. „unbrace done“ oder „unbrace skip“ beendet es.
refused-away = Der Bildschirm ist gesperrt oder schläft. Versuch es, wenn du wieder da bist.

## Die Fenster

page-today = Heute
page-progress = Verlauf
page-program = Programm
page-library = Bibliothek
page-settings = Einstellungen
guide-window = Unbrace
check-in-window = Befinden
no-answer = keine Angabe
not-running = Unbrace läuft nicht. Du kannst dich umsehen; Erinnerungen kommen, wenn es läuft.
start-unbrace = Unbrace starten
updated = Unbrace wurde aktualisiert. Nach einem Neustart läuft die neue Fassung.
restart = Neu starten
got-it = Verstanden
do-it = Jetzt machen
to-guide = Zeigen
pause-how-long = Wie lange soll es ruhig sein?
warning-signs-link = Warnzeichen
your-day = Dein Tag
lesson-title = Gut zu wissen
lesson-seen = Gelesen
day-summary =
    { $desk } am Schreibtisch · { $done } von { $offered } Erinnerungen gemacht · { $breaks ->
        [one] eine eigene Pause
       *[other] { $breaks } eigene Pausen
    }
day-begun = Dein Tag hat gerade begonnen. Hier siehst du jede Erinnerung und jede Pause.
row-breathe = Atmen
row-move = Bewegen
row-posture = Haltung
row-desk = Platz
row-quiet = Ruhe
legend-done = Gemacht
legend-own-break = Stattdessen eigene Pause
legend-open = Nicht gemacht
legend-desk = Am Schreibtisch
legend-quiet = Ruhe, etwa bei einem Anruf
now = jetzt
what-posture = Haltungsimpuls
what-movement = Bewegungspause
what-breathing = Atemübung
coming-in = { $what } in { $length }
coming-desk = { $what } nach { $length } am Schreibtisch
coming-due = { $what }: fällig, wartet auf eine Tipppause
coming-off = { $what }: aus
coming-about = etwa { $time } · { $every }
# $exercise: its name
coming-first = beginnt mit „{ $exercise }“
every-hour = jede Stunde
adapted-today = { $what } kommt heute { $every }, weil du einige ausgelassen hast.
adapted-some = Heute kommen manche Erinnerungen seltener, weil du einige ausgelassen hast.
back-to-usual = Wie gewohnt
remind-anyway = Trotzdem erinnern
next-off = aus
next-every = alle { $every }
range-4 = 4 Wochen
range-12 = 12 Wochen
range-52 = Jahr
range-name = Gezeigte Zeit
tile-done = Erinnerungen gemacht
tile-done-of = { $done } von { $offered }
tile-pain = Schmerz
tile-pain-mean = { $count ->
    [one] ein Eintrag
   *[other] im Schnitt, { $count } Einträge
    }
tile-pain-change = erste und letzte Woche
tile-breaks = Eigene Pausen
tile-breaks-note = jede davon zählt
what-you-did = Was du jede Woche gemacht hast
no-reminders = Nach deinen ersten Erinnerungen siehst du hier, was du jede Woche gemacht hast.
kind-all = Alle
kinds-shown = Gezeigte Erinnerungen
week-text = Woche vom { $week }: { $done } gemacht, { $natural ->
    [one] stattdessen eine eigene Pause
   *[other] stattdessen { $natural } eigene Pausen
    }, { $open } nicht gemacht
chart-keys = Links und rechts: Woche für Woche
curve-keys = Links und rechts: Tag für Tag
flare-days = Tage mit Schmerzphase
point-text = { $day }: { $figures }
note = Notiz
no-curve = Nach deinem ersten Eintrag erscheinen hier zwei Linien.
when = Wann
all-check-ins = Alle { $count } zeigen
last-check-ins = Die letzten fünf zeigen
edit-check-in = { $when } bearbeiten
as-table = Als Tabelle
export = Als CSV exportieren
exported = Gespeichert als { $file }
how-it-was = Schmerz und Einschränkung
no-check-ins = Hier steht noch nichts. Ein Eintrag dauert keine 20 Sekunden. Du machst ihn nur, wenn du magst.
day-to-day = Eine Änderung unter 2 Punkten (Nacken: unter 4) kann das Auf und Ab der Tage sein.
check-ins = Einträge
save = Speichern
cancel = Abbrechen
delete = Löschen
delete-ask = Diesen Eintrag löschen? Er lässt sich nicht zurückholen.
delete-yes = Ja, löschen
delete-no = Behalten
pain = Schmerz
impact = Einschränkung
activity = Tätigkeit
named-figure = { $what } { $n }
curve-summary = { $what }: { $count ->
    [one] ein Tag
   *[other] { $count } Tage
    }, zuerst { $first }, zuletzt { $last }.
week-of-kind = { $kind }, Woche vom { $week }: { $offered } angeboten, { $done } gemacht, { $natural } durch eine eigene Pause.
to-try = Zum Ausprobieren
sources = Quellen
not-a-device = Unbrace dient dem allgemeinen Wohlbefinden und ist kein Medizinprodukt. Es stellt keine Diagnose und behandelt nicht. Folge deiner Physiotherapeutin oder deinem Physiotherapeuten, und hol dir Hilfe bei Warnzeichen.
about-texts = Noch keine Fachperson hat diese Texte gelesen.
your-own-program = Dein eigenes Programm
your-own-program-why = So steht es in deinen Einstellungen. Du kannst es jederzeit unter Einstellungen ändern.
about = Über Unbrace
settings-file = Deine Einstellungen stehen in dieser Datei:
your-day-would = Wie sähe mein Tag aus?
day-preview = An einem 8-Stunden-Tag mit Mittagspause: { $posture } Haltungsimpulse, { $movement } Bewegungspausen, { $breathing } Atemzeiten.
saved-at-once = Änderungen werden gleich gespeichert. Hier kannst du sie rückgängig machen.
take-back = Rückgängig: { $what } war { $old }
takes-length = Gib eine Dauer von { $from } bis { $to } ein.
takes-number = Gib eine ganze Zahl von { $from } bis { $to } ein.
takes-time = Gib eine Uhrzeit ein, etwa { $time }.
takes-times = Gib Uhrzeiten ein, etwa { $times }.
takes-exercises = Keine Übung heißt „{ $word }“. Meinst du „{ $near }“?
allowed = Hier passt: { $what }.
on = an
off = aus
step-less = weniger
step-more = mehr

guide-waiting = Einen Moment.
guide-nothing = Gerade läuft nichts. „Jetzt atmen“ und „Jetzt bewegen“ beginnen etwas.
breath-ready = Gleich geht es los
guide-paused = Angehalten
guide-continue = Weiter
guide-left = übrig
guide-previous = Vorige Übung
guide-next = Nächste Übung
guide-finish = Fertig
guide-undo = Rückgängig
guide-close = Schließen
guide-later = Gut, dann etwas später.
closing-exercises = { $count ->
    [one] Eine Übung
   *[other] { $count } Übungen
    }
closing-breaths = { $count ->
    [one] ein ruhiger Atemzug
   *[other] { $count } ruhige Atemzüge
    }
closing-minutes = { $count ->
    [one] eine Minute
   *[other] { $count } Minuten
    }
closing-seconds = { $count } Sekunden
care-before = Bevor du anfängst
care-stop = Wann du aufhörst
guide-breathing = Langsam und leicht atmen
progress = Fortschritt
left = Noch:
gentler = Sanfter
another = Andere Übung
rest = Pause
next = Weiter
level-2-open = Du hast 10 Bewegungspausen gemacht. Ab jetzt kommen auch Aufstehen, Drücken und Dehnen dazu.
level-3-open = Du hast 30 Bewegungspausen gemacht. Ab jetzt kommen auch Übungen dazu, die etwas mehr verlangen.
care-yes = Verstanden, los geht’s
care-leave-out = Diese auslassen
care-leave-out-hint = Was du auslässt, bleibt in der Bibliothek. Du kannst es jederzeit zurückholen.
guide-warning-signs = Warnzeichen
care-no = Heute nicht
nothing-to-make-up = Das ist in Ordnung. Es gibt nichts nachzuholen.

check-in-title = Wie geht es?
pain-now = Schmerz, im Schnitt seit dem letzten Mal
pain-low = 0 kein Schmerz
pain-high = 10 der schlimmste, den du dir denken kannst
impact-ask = Beeinträchtigung: Wie sehr hat es dich eingeschränkt?
impact-low = 0 gar nicht
impact-high = 10 völlig
activity-ask = Etwas, das dir wichtig ist: Wie gut kannst du es?
activity-name-ask = Etwas, das du gut können möchtest
activity-name-example = zum Beispiel: eine Besprechung lang sitzen
activity-rename = Eine andere Tätigkeit
activity-low = 0 gar nicht
activity-high = 10 so gut wie vor den Beschwerden
flare-day = Ein Tag mit Schmerzphase
note-ask = Eine Notiz, wenn du magst
note-long = Die Notiz ist länger als 2000 Zeichen. Bitte kürze sie.
check-in-why = Alles ist freiwillig und bleibt auf diesem Rechner.
not-now = Nicht jetzt

welcome-title = Willkommen
welcome-body = Unbrace erinnert dich über den Tag daran, die Position zu wechseln, dich zu bewegen und mit weichem Bauch zu atmen. Es wartet auf gute Momente und bleibt in Gesprächen still.
welcome-what = Was führt dich her?
welcome-positions = Was passt dir bei der Arbeit?
welcome-sit-stand = Mein Tisch fährt hoch und runter
welcome-often = Wie oft darf es dich erinnern?
often-light = { preset-few }: Impuls alle 45 min, Pause alle 90 min, Atmen alle 3 h
often-usual = { preset-usual }: Impuls alle 30 min, Pause jede Stunde, Atmen alle 2 h
often-more = { preset-often }: Impuls alle 20 min, Pause alle 40 min, Atmen alle 90 min
often-later = Wenn du Erinnerungen übergehst, kommen sie seltener. Du kannst alles später ändern.
welcome-quiet-why = Es bleibt still in Anrufen, in Filmen, in Vorträgen und solange „Nicht stören“ an ist. Du kannst es jederzeit anhalten.
welcome-care = Zuerst: Gib acht auf dich
welcome-nothing = Nichts Bestimmtes
welcome-step = Schritt { $n } von { $of }
welcome-ask-first = Frag vorher in deiner Arzt- oder Physiopraxis, wenn du …
welcome-ask-first-list =
    schwanger bist oder in den letzten 12 Wochen geboren hast
    vor Kurzem operiert wurdest oder einen Knochenbruch hattest
    Osteoporose mit einem Bruch, Rheuma oder Krebs hast
    etwas an Herz, Lunge oder Nerven, am Blutdruck oder ein Glaukom hast
    leicht ohnmächtig wirst, einen Leisten- oder Bauchwandbruch oder eine Senkung hast
    Schmerzen hast, die in Arm oder Bein ziehen
    unter 18 bist
welcome-stop-if = Hör auf, wenn …
welcome-stop-if-list =
    dir schwindlig wird, es kribbelt oder die Luft knapp wird: Atme dann wie sonst
    ein Schmerz stechend wird oder sich ausbreitet
    etwas neu taub oder schwach wird
    die Brust schmerzt oder es sich nach ein paar Minuten nicht legt: Hol sofort ärztliche Hilfe
welcome-care-where = Keine Atemübung am Steuer, an Maschinen oder im Stehen ohne Halt. Etwa ab der 16. Schwangerschaftswoche sitz oder lehn dich zurück, statt flach zu liegen. Manche Zeichen brauchen ärztliche Hilfe: Sie stehen unter „Warnzeichen“.
home-title = Hier findest du Unbrace
home-ready = Alles bereit
home-panel = Das Symbol bleibt in deiner Leiste. Ein Klick darauf bringt alles: atmen, bewegen, anhalten.
home-hidden = Windows legt neue Symbole hinter den Pfeil neben der Uhr. Zieh das Symbol heraus, dann bleibt es zu sehen.
home-menu-bar = Das Symbol bleibt in der Menüleiste. Ein Klick darauf bringt alles: atmen, bewegen, anhalten.
home-gnome = GNOME zeigt solche Symbole mit der Erweiterung „AppIndicator and KStatusNotifierItem Support“. Bis dahin öffnest du Unbrace bei deinen Programmen. Die Erinnerungen kommen auch so.
home-nowhere = Dein Desktop hat keinen Platz für ein Symbol. Öffne Unbrace bei deinen Programmen. Die Erinnerungen kommen von selbst.
home-first = Die erste Erinnerung kommt gegen { $time }.
home-try = Eine ausprobieren
home-tried = Da kommt sie. Beantworte sie, oder lass sie vorbeiziehen.
home-login = Starten, wenn ich mich anmelde
welcome-breath = Ein gemeinsamer Atemzug
welcome-breath-over = Das war einer. Gut.
welcome-breathe = Atmen
welcome-done = Fertig
back = Zurück
skip-all = Überspringen

group-reminders = Erinnerungen
group-when = Arbeitszeit
group-quiet = Stille
group-notifications = Mitteilungen
group-me = Was zu mir passt
group-appearance = Aussehen und Start
group-data = Verlauf

set-posture-enabled = Haltungsimpulse
set-posture-every = Haltungsimpuls alle
set-posture-every-hint = Zeit am Schreibtisch, von { $from } bis { $to }.
set-movement-enabled = Bewegungspausen
set-movement-every = Bewegungspause alle
set-movement-duration = Eine Bewegungspause dauert
set-breathing-enabled = Atemübungen
set-breathing-every = Atemübung alle
set-breathing-duration = Eine Atemübung dauert
set-breathing-daily-long = Einmal am Tag eine längere
set-breathing-daily-long-hint = 0 min: keine. Eine Minute ist ein nützlicher Neustart. Gegen Stress wirkten Übungen unter fünf Minuten in einer Übersicht meist nicht.
set-breathing-inhale = Einatmen: … Sekunden
set-breathing-exhale = Ausatmen: … Sekunden
set-breathing-exhale-hint = Je 2 bis 12. Üblich: 3 und 4, 4 und 4, 4 und 6 oder 5 und 5. Mehr als 6 ist nur für Geübte.
set-schedule-enabled = Nur während der Arbeitszeit
set-schedule-enabled-hint = Aus: wann immer du am Schreibtisch bist.
set-schedule-monday = Montag
set-schedule-monday-hint = Etwa { $times }. Leer lassen: den ganzen Tag still.
set-schedule-tuesday = Dienstag
set-schedule-wednesday = Mittwoch
set-schedule-thursday = Donnerstag
set-schedule-friday = Freitag
set-schedule-saturday = Samstag
set-schedule-sunday = Sonntag
set-timing-snooze = „Später“ erinnert wieder nach
set-timing-max-snoozes = „Später“ höchstens … Mal
set-timing-wait-for-pause = Auf eine Tipppause warten, höchstens
set-timing-expire = Unbeantwortete Erinnerung ausblenden nach
set-timing-min-gap = Mindestens … zwischen Erinnerungen
set-timing-away-after = Als abwesend zählen nach so langer Zeit ohne Eingabe
set-timing-natural-break = Abwesenheit zählt als Pause nach
set-timing-adapt = Mich seltener erinnern, wenn ich Erinnerungen übergehe
set-quiet-do-not-disturb = Still, solange „Nicht stören“ an ist
set-quiet-fullscreen = Still in Filmen und Vorträgen
set-quiet-calls = Still bei Anrufen und Videokonferenzen
set-notifications-style = Erinnerungen kommen als
set-notifications-discreet = Unauffällige Worte
set-notifications-discreet-hint = Kein Wort von Gesundheit oder Atem, wo andere mitlesen können.
set-notifications-sound = Ein leiser Ton
set-notifications-volume = Lautstärke
set-me-focus = Was mir wichtig ist
set-me-positions = Was mir passt
set-me-desk = Mein Tisch
set-me-start = Zum Anfang
set-me-start-hint = Sanft: erst kleine Bewegungen. Nach 10 und nach 30 Pausen kommt mehr dazu.
set-me-belly-cues = Hinweise zum Bauch
set-me-belly-cues-hint = Aus lässt Hinweise und Übungen weg, die beim Bauch anfangen.
set-me-avoid = Übungen, die ich nicht möchte
set-me-avoid-hint = Sie kommen nicht mehr.
set-appearance-language = Sprache
font-missing = Die Fenster bleiben auf Englisch, weil auf diesem Computer keine Schrift für { $language } ist. Installiere { $packages } und öffne das Fenster neu.
set-appearance-clock = Uhr
set-appearance-theme = Farben
set-appearance-accent = Akzentfarbe
set-appearance-accent-hint = Knöpfe und Diagramme können die Farbe deines Desktops annehmen. Sie wird angepasst, wo sie schlecht lesbar wäre.
set-appearance-text-scale = Schriftgröße
set-appearance-text-scale-hint = Von 100 bis 200 %.
set-appearance-reduce-motion = Animationen aus
set-flare-up-days = Sanfte Tage in einer Schmerzphase
set-data-keep = Den Verlauf behalten für

word-notification = Mitteilungen
word-window = kleine Fenster
word-system = wie das System
word-unbrace = die von Unbrace
word-ar = العربية
word-en = English
word-de = Deutsch
word-es = Español
word-fr = Français
word-pt = Português (Brasil)
word-ja = 日本語
word-zh = 简体中文
word-12h = 12 Stunden (2:05 PM)
word-24h = 24 Stunden (14:05)
word-light = hell
word-dark = dunkel
word-high-contrast = hoher Kontrast
word-lower-back = unterer Rücken
word-upper-back = oberer Rücken
word-neck = Nacken
word-hips = Hüften
word-seated = im Sitzen
word-standing = im Stehen
word-floor = auf dem Boden
word-fixed = fest
word-gentle = sanft
word-usual = alles auf einmal
word-sit-stand = fährt hoch und runter
guide-counted = { $counted } von { $of }
guide-count = Eins weiter
edit-undo = Rückgängig
edit-cut = Ausschneiden
edit-copy = Kopieren
edit-paste = Einfügen
edit-all = Alles auswählen

### Times and dates. Months are with the report.

time-am = { $time } AM
time-pm = { $time } PM
weekday-date = { weekday-name }, { $date }
weekday-name = { $weekday ->
    [1] Mo.
    [2] Di.
    [3] Mi.
    [4] Do.
    [5] Fr.
    [6] Sa.
   *[7] So.
    }
# Lengths of time
length-years = { $n ->
    [one] { $n } Jahr
   *[other] { $n } Jahre
}
length-days = { $n ->
    [one] { $n } Tag
   *[other] { $n } Tage
}
length-hours = { $n } h
length-minutes = { $n } min
length-seconds = { $n } s
length-two = { $first } { $second }
# An enumeration, item by item, and a sentence
list = { $list }, { $item }
sentence = { $text }.
date-time = { $day }, { $time }

### Der Bericht für die Therapie, und die Übersicht über viele.

report-title = Unbrace-Bericht
report-lead = Pausen, Bewegung und Atmen am Schreibtisch, und wie es ging
report-decimal-point = ,
report-date = { $day }. { report-month } { $year }
report-short-date = { $day }. { report-month }
report-month = { $month ->
    [1] Jan.
    [2] Feb.
    [3] März
    [4] Apr.
    [5] Mai
    [6] Juni
    [7] Juli
    [8] Aug.
    [9] Sep.
    [10] Okt.
    [11] Nov.
   *[12] Dez.
    }
report-name = Name
report-period = Zeitraum
report-program = Programm
report-no-program = keines
report-made = Erstellt am
report-contact = Bittet um Kontakt.
report-of = { $a } von { $b }
report-tile-pain = Schmerz, Mittel (0 bis 10)
report-best-worst = bester Wert { $best }, schlechtester { $worst }
report-no-entry = kein Eintrag
report-activity = Eigene Tätigkeit
report-start-now = Anfang → jetzt
report-flare-days = Tage mit Schmerzphase
report-of-days = von { $days } Tagen
report-offered-title = Angeboten und gemacht
report-offered = An­geboten
report-done = Gemacht
report-share = Gemacht ÷ angeboten
report-natural = Natürliche Pause
report-skipped = Über­sprungen
report-unanswered = Ohne Antwort
report-later = Ver­schoben
report-waited = Ge­wartet
report-breaks = Natürliche Pausen, weg vom Schreibtisch: { $count }.
report-waits-from = „Verschoben“ und „gewartet“ sind ab { $day } gezählt.
report-exercises = Übung für Übung
report-exercises-least = Am seltensten gemacht:
report-exercises-most = Am häufigsten gemacht:
report-exercises-left-out = Bewusst weggelassen:
report-left-out = bewusst weggelassen
report-gentler = Sanftere Art
report-repetitions = Wieder­holungen
report-exercises-how = Eine Übung zählt mit der Pause, zu der sie gehörte. Sanftere Art: in einer Schmerzphase gemacht, in der die Anleitung die sanftere Art zeigt. Wiederholungen: gezählt in Pausen mit dieser Übung allein.
report-exercises-from = Vor dem { $day } ist nur die erste Übung einer Pause gezählt.
report-curves-title = Schmerz und Beeinträchtigung
report-curves-words = Zwei Kurven von 0 bis 10 über den Zeitraum; die Tabelle danach hat dieselben Zahlen.
report-no-check-ins = Keine Einträge in dieser Zeit.
report-pain = Schmerz
report-impact = Beein­trächtigung
report-pain-scale = Schmerz seit zuletzt (NPRS: 0 keiner, 10 schlimmster)
report-impact-scale = Beeinträchtigung (0 keine, 10 bei allem)
report-activity-scale = Eigene Tätigkeit (PSFS: 0 gar nicht, 10 wie zuvor)
report-sleep-scale = Schlaf (0 sehr schlecht, 10 sehr gut)
report-stress-scale = Stress (0 keiner, 10 der größte)
report-mean = Mittel
report-best = Bester
report-worst = Schlechtester
report-first = Anfang
report-last = Jetzt
report-entries = Einträge
report-change = Veränderung seit dem Anfang (GROC, −5 bis +5, 0 gleich):
report-questions = Fragen
report-questions-over = Fragen: { $count }, auf der nächsten Seite.
report-notes = Notizen
report-read-title = So ist das zu lesen
report-read-change = Unter 2 Punkten kann das übliche Auf und Ab sein; bei Nackenschmerz auch unter 4, bei einer Tätigkeit unter 3.
report-read-share = Gemacht ÷ angeboten zählt, was angeboten war, nicht was geplant war. Einiges auszulassen ist üblich.
report-read-not = Das ist keine Diagnose und misst keine Mühe. Unbrace ist kein Medizinprodukt. Was hier steht, hat die Person gewählt.
report-details = Einzelheiten
report-by-week = Woche für Woche: gemacht / angeboten, Pausen, Mittel der Einträge
report-by-month = Monat für Monat: gemacht / angeboten, Pausen, Mittel der Einträge
report-by-year = Jahr für Jahr: gemacht / angeboten, Pausen, Mittel der Einträge
report-breaks-short = Pausen
report-check-ins = Einträge
report-counts-title = Was gezählt ist
report-counts-offered = Angeboten: jede Erinnerung, die zu sehen war und endete: gemacht, natürliche Pause, übersprungen oder ohne Antwort.
report-counts-natural = Natürliche Pause: Die Person ging vom Schreibtisch, während die Erinnerung da war. Das ist weder gemacht noch übersprungen.
report-counts-later = Verschoben: wie oft eine Erinnerung später kommen sollte. Es bleibt dieselbe Erinnerung.
report-counts-waited = Gewartet: wie oft eine in einem Gespräch, einem Film oder bei „Nicht stören“ fällig wurde und das Ende abwartete.
report-counts-absorbed = Haltungsimpulse, die mit Bewegung oder Atmen zusammenfielen, sind nicht eigens angeboten: { $count }.
report-counts-scales = Bester Wert: bei Schmerz, Beeinträchtigung und Stress der niedrigste, bei Tätigkeit und Schlaf der höchste. Anfang und jetzt sind der erste und der letzte Eintrag.
report-counts-chosen = Tage beginnen um { $time }. Notizen und Fragen stehen nur hier, wenn die Person sie gewählt hat.

clinic-title = Übersicht der Berichte
clinic-lead = { $count ->
    [one] Ein Bericht
   *[other] { $count } Berichte
    }, gelesen am { $day }
clinic-change = Schmerz, erste → letzte
clinic-least = Am seltensten gemacht
clinic-within = kann das übliche Auf und Ab sein
clinic-contact = Kontakt
clinic-asks = bittet um Kontakt
clinic-questions = { $count ->
    [one] eine Frage
   *[other] { $count } Fragen
    }
clinic-left-out = Diese Dateien ließen sich nicht als Bericht lesen
clinic-window = Berichte vieler Patienten
clinic-reports = Berichte
clinic-files = Ordner und Schlüssel
clinic-folder = Ordner
clinic-folder-none = Wählen Sie den Ordner mit den Berichten: die Dateien, die auf .json oder .age enden.
clinic-choose-folder = Ordner wählen …
clinic-read-again = Neu lesen
clinic-key = Ihr Schlüssel
clinic-key-why = Ihr Schlüssel öffnet die Berichte, die für Sie verschlüsselt sind. Behalten Sie seine Datei für sich, und bewahren Sie eine Kopie sicher auf: Ein verlorener Schlüssel lässt sich nicht ersetzen.
clinic-key-none = Kein Schlüssel ist geöffnet.
clinic-choose-key = Schlüssel öffnen …
clinic-make-key = Neuen Schlüssel erstellen …
clinic-key-made = Ihr neuer Schlüssel ist in { $file }. Bitte bewahren Sie eine Kopie sicher auf.
clinic-key-exists = { $file } gibt es schon, und ein Schlüssel wird nie ersetzt. Bitte wählen Sie einen anderen Namen.
clinic-key-missing = Einen Schlüssel mit diesem Namen gibt es nicht. Ist Ihr Schlüssel verloren, öffnet nichts mehr die Berichte, die für ihn verschlüsselt sind: Erstellen Sie einen neuen, tragen Sie ihn in Ihre Programme ein, und bitten Sie noch einmal um die Berichte.
clinic-key-passphrase = Dieser Schlüssel ist mit einer Passphrase geschützt. Das Programm age entfernt sie.
clinic-key-public = Das ist die öffentliche Hälfte eines Schlüssels. Berichte öffnet die geheime Hälfte: Sie beginnt mit AGE-SECRET-KEY-1.
clinic-key-other = In dieser Datei ist kein Schlüssel. Ein Schlüssel beginnt mit AGE-SECRET-KEY-1.
clinic-public = Öffentliche Hälfte Ihres Schlüssels
clinic-public-why = Tragen Sie sie in Ihre Programme ein: Im Formular für Programme hat sie ein eigenes Feld. Die Berichte Ihrer Patienten werden dann für Sie verschlüsselt.
clinic-copy = Kopieren
clinic-save = Übersicht speichern
clinic-save-page = Als Seite …
clinic-save-table = Als Tabelle (CSV) …
clinic-saved = Gespeichert: { $file }. Alle, die die Datei lesen können, sehen den Inhalt.
clinic-search = Namen und Fragen durchsuchen
clinic-count = { $shown } von { $count }
clinic-sorted = Sortiert nach: { $column }
clinic-sorted-reversed = Sortiert nach: { $column }, umgekehrt
clinic-reading = Die Berichte werden gelesen …
clinic-empty = In diesem Ordner sind keine Berichte.
clinic-needs-key = { $count ->
    [one] Ein Bericht ist verschlüsselt. Ihr Schlüssel öffnet ihn: Wählen Sie ihn unter „Ordner und Schlüssel“.
   *[other] { $count } Berichte sind verschlüsselt. Ihr Schlüssel öffnet sie: Wählen Sie ihn unter „Ordner und Schlüssel“.
}
clinic-some-left-out = { $count ->
    [one] Eine Datei ließ sich nicht lesen. Unter „Ordner und Schlüssel“ steht, warum.
   *[other] { $count } Dateien ließen sich nicht lesen. Unter „Ordner und Schlüssel“ steht, warum.
}
clinic-left-out-more = { $count ->
    [one] und eine weitere
   *[other] und { $count } weitere
}
clinic-why-sealed = Sie ist verschlüsselt. Ihr Schlüssel öffnet sie.
clinic-why-other-key = Sie ist für einen anderen Schlüssel verschlüsselt. Ist er verloren, öffnet sie nichts mehr: Bitten Sie um einen neuen Bericht.
clinic-why-damaged = Sie wurde unterwegs abgeschnitten oder verändert. Bitten Sie noch einmal darum.
clinic-why-passphrase = Sie ist mit einer Passphrase verschlüsselt und nicht für Ihren Schlüssel.
clinic-why-newer = Sie ist in einer neueren Form verschlüsselt. Vielleicht öffnet ein neueres Unbrace sie.
clinic-why-page = Sie ist eine Seite oder eine Tabelle. Die Übersicht liest Berichte, die auf .json oder .json.age enden.
clinic-why-large = Sie ist größer als 8 MiB.
clinic-why-no-report = Sie ist kein Bericht.
clinic-back = Zurück zur Tabelle
clinic-save-report = Als Seite speichern …
clinic-asked = Anliegen
clinic-done = Gemacht
clinic-exercises = Übungen: gemacht / angeboten
clinic-exercise-left-out = auf eigenen Wunsch weggelassen
clinic-repetitions = { $count ->
    [one] eine Wiederholung
   *[other] { $count } Wiederholungen
}
clinic-pain = Schmerz
clinic-no-pain = In diesem Zeitraum gibt es keine Angaben zum Schmerz.
clinic-figure = { $name }: Mittel { $mean }, erster Wert { $first }, letzter { $last }
clinic-notes = Notizen

# Programme von Therapeutinnen und Therapeuten
program-by = { $title }, von { $author }
program-contact = Kontakt: { $contact }
program-for = Für: { $label }
program-valid = Vom { $from } bis { $to }
program-valid-from = Ab { $from }
program-valid-to = Bis { $to }
program-stage = { $weeks ->
    [one] Stufe { $number }: { $name }, eine Woche
   *[other] Stufe { $number }: { $name }, { $weeks } Wochen
}
program-stage-open = Stufe { $number }: { $name }, ohne Ende
program-about = „{ $about }“
program-posture-every = Ein Haltungsimpuls alle { $every } am Tisch
program-posture-off = Keine Haltungsimpulse
program-movement-every = Bewegung alle { $every } am Tisch
program-movement-length = Bewegung dauert { $length }
program-movement-off = Keine Bewegungspausen
program-breathing-every = Atmen alle { $every } am Tisch
program-breathing-length = Atmen dauert { $length }
program-breathing-off = Keine Atempausen
program-pace = { $inhale } Sekunden ein, { $exhale } Sekunden aus
program-long = Einmal am Tag eine längere Atempause von { $length }
program-exercises = Übungen: { $list }
program-cues = { $count ->
    [one] 1 Haltungsimpuls
   *[other] { $count } Haltungsimpulse
}
exposure-interruptions = Stufe { $stage }: { $count } Erinnerungen unterbrechen in 8 Stunden am Tisch; Unbrace rät zu höchstens { $most }
exposure-exercise = Stufe { $stage }: { $name } kommt { $count }-mal am Tag; Unbrace rät zu höchstens { $most }-mal. Mehr Übungen in der Liste oder weniger Pausen verteilen sie
exposure-repetitions = Stufe { $stage }: { $name } ergibt { $count } Wiederholungen am Tag; das Dreifache der einzelnen Dosis sind { $most }
exposure-cue = Stufe { $stage }: Der Hinweis { $name } kommt { $count }-mal am Tag; mehr Hinweise in der Liste bringen Abwechslung
exposure-no-cue = Stufe { $stage }: Alle Hinweise der Liste kommen nur in einer Schmerzphase; an anderen Tagen gibt es keinen eigenen
program-flare-up = In einer Schmerzphase kommt Bewegung { $often ->
    [more] öfter
    [less] seltener
   *[same] so oft wie sonst
} und dauert { $dose ->
    [50] halb so lang
    [100] so lang wie sonst
   *[other] { $dose } % der Zeit
}.
program-contact-when = { $when }
program-check-in-off = Keine Frage nach dem Befinden von selbst
program-check-in-daily = Jeden Tag eine Frage nach dem Befinden
program-check-in-weekly = Jede Woche eine Frage nach dem Befinden
program-check-in-fortnightly = Alle zwei Wochen eine Frage nach dem Befinden
program-activity = Deine Tätigkeit: { $activity }
program-visit = { $how ->
    [video] Videotermin
    [phone] Telefontermin
   *[in-person] Termin in der Praxis
}: { $day }, { $time }
program-visit-note = { program-visit } ({ $note })
program-always-yours = Du kannst immer pausieren, überspringen, beenden und Übungen weglassen.
program-every-open = Du kannst ändern, wie oft Erinnerungen kommen, von { $from } bis { $to }.
program-duration-open = Du kannst ändern, wie lange sie dauern, von { $from } bis { $to }.
program-pace-open = Du kannst ändern, wie schnell du atmest.
program-switch-off-open = Du kannst jede Art ein- und ausschalten.
program-settings-kept = Deine eigenen Einstellungen bleiben, wie sie sind, und gelten wieder, wenn das Programm endet.
program-dose-reps = { $count ->
    [one] einmal
   *[other] { $count }-mal
}
program-dose-hold = { $count ->
    [one] eine Sekunde halten
   *[other] { $count } Sekunden halten
}
program-dose-sets = { $count ->
    [one] eine Runde
   *[other] { $count } Runden
}
program-dose-sides = jede Seite
program-gentler = Mach die Hälfte, so klein du magst.
program-begun = Dein Programm hat begonnen: { $title }
program-next-stage = Eine neue Stufe deines Programms: { $name }
program-over = Dein Programm „{ $title }“ ist beendet. Deine eigenen Einstellungen gelten wieder.
program-bad = Dein Programm lässt sich nicht lesen
program-bad-body = Unbrace nutzt weiter { $using }. Die Datei bleibt, wie sie ist.
program-mended = Dein Programm lässt sich wieder lesen.
program-line = { $title }: { $stage }
using-own-settings = deine eigenen Einstellungen
using-good-program = seine letzte gute Fassung
program-news = Es gibt Neues in deinem Programm: „unbrace program show“.

### Die Programmseite.

set-by-program = Von deinem Programm festgelegt
program-none-why = Ein Programm führt dich Stufe für Stufe durch einige Wochen. Such dir eins zum Ansehen aus; es beginnt erst, wenn du es sagst. Auch wer dich behandelt, kann dir eine Datei geben: Öffne sie hier, oder zieh sie auf dieses Fenster.
program-import = Ich habe eine Datei …
program-author = Ein Programm schreiben (für Fachleute)
program-export = Kopie speichern …
program-remove = Programm beenden
program-remove-ask = „{ $title }“ beenden? Dann gelten wieder deine eigenen Einstellungen. Deine Aufzeichnungen bleiben.
program-remove-yes = Beenden
program-remove-no = Behalten
program-stay = Vorerst auf dieser Stufe bleiben
program-go-on = Weiter zur nächsten Stufe
program-where = Stufe { $number } von { $of }, Tag { $day } von { $days }
program-where-next = Die nächste beginnt am { $day }
program-where-end = Es endet am { $day }
program-where-stay = Du bleibst auf dieser Stufe, bis du weitergehst.
program-where-not-yet = Es beginnt am { $day }. Bis dahin gelten deine eigenen Einstellungen.
program-where-over = Es endete am { $day }. Es gelten deine eigenen Einstellungen.
program-offered-bad = Diese Datei lässt sich nicht übernehmen:
program-offered-replaces = Es tritt an die Stelle deines Programms „{ $title }“.
program-offered-update = Es ist eine neue Fassung deines Programms. Du bleibst, wo du bist: { $name }.
program-yours = Deine Wahl
program-accept = Dieses Programm beginnen
program-refuse = Jetzt nicht
program-file-kind = Unbrace-Programm

### Ein Programm schreiben.

author-window = Programm erstellen
author-heading = Programm erstellen
author-how = Füllen Sie aus, was Sie festlegen möchten; alles andere bleibt, wie es bei Ihrer Patientin oder Ihrem Patienten eingestellt ist. Nichts verlässt diesen Rechner: Sie speichern eine Datei und geben sie weiter.
author-about = Was Sie dazu sagen möchten
author-title = Titel
author-author = Ihr Name
author-contact = Wie man Sie erreicht
author-for = Kürzel für die Patientin oder den Patienten (kein voller Name)
author-stages = Stufen
author-add-stage = Stufe hinzufügen
author-remove-stage = Stufe entfernen
author-stage-name = Stufe { $number }
author-name = Name der Stufe
author-weeks = Dauer in Wochen (bei der letzten Stufe leer lassen)
author-posture-enabled = Haltungsimpulse
author-posture-every = Ein Impuls alle
author-movement-enabled = Bewegungspausen
author-movement-every = Eine Pause alle
author-movement-duration = Eine Pause dauert
author-breathing-enabled = Atemübungen
author-breathing-every = Eine Atemübung alle
author-breathing-duration = Eine Atemübung dauert
author-breathing-inhale = Sekunden ein
author-breathing-exhale = Sekunden aus
author-exercises = Übungen dieser Stufe
author-exercises-why = Ohne Auswahl nimmt Unbrace, was zur Person passt.
author-open-library = Übungen hinzufügen …
author-dose-reps = Wiederholungen
author-dose-hold = Sekunden je Halten
author-dose-sets = Durchgänge
author-dose-note = Hinweis dazu
author-cues = Haltungsimpulse
author-cues-why = Ohne eigene Auswahl kommen die Impulse von Unbrace. Sie können eigene hinzufügen.
author-cue = Der Impuls, etwa „Lass die Schultern sinken.“
author-cue-why = Warum, in einem Satz
author-add-cue = Impuls hinzufügen
author-care = Schmerzphasen, Befinden und Grenzen
author-flare-up-contact-when = In einer Schmerzphase melden, wenn
author-check-in-every = Frage nach dem Befinden
author-check-in-at = Etwa um
author-check-in-activity = Eigene Tätigkeit, etwa „Eine Besprechung lang sitzen“
author-visits = Termine und Berichte
author-visits-why = Am Tag vor einem Termin kommt ein leiser Hinweis. Er führt zu einer Seite mit Befinden, Fragen und Bericht.
author-visit-new = Neuer Termin
author-visit-at = Tag und Uhrzeit (2026-12-03 10:00)
author-visit-note = Eine Notiz, etwa was bereitliegen soll
author-visit-refused = Schreiben Sie Tag und Uhrzeit so: { $example }.
author-key-file = Aus Ihrer Schlüsseldatei …
author-report-seal-to = Ihr öffentlicher Schlüssel (age1…): Für ihn werden die Berichte verschlüsselt
author-key-secret = Das ist Ihr geheimer Schlüssel. Behalten Sie ihn für sich, und geben Sie die öffentliche Hälfte ein: Sie beginnt mit age1.
author-key-refused = Ein öffentlicher Schlüssel beginnt mit age1. Das Fenster „Berichte“ erstellt einen Schlüssel und zeigt seine öffentliche Hälfte.
author-preview = Vorschau
author-week = In einer Woche mit fünf Tagen: { $posture } Haltungsimpulse, { $movement } Bewegungspausen, { $breathing } Atemübungen.
author-save = Speichern
author-save-as = Speichern als …
author-open = Öffnen …
author-handout = Handzettel …
author-no-file = noch nicht gespeichert
author-saved = Gespeichert. Die Datei kann weitergegeben werden.
author-saved-part = So gespeichert, wie es ist. Einige Angaben sind noch offen.
author-handed-out = Handzettel gespeichert. Ein Browser öffnet und druckt ihn.
author-not-whole = Einige Angaben sind noch offen. Bitte füllen Sie diese zuerst aus.
author-recovered = Ihr nicht gespeicherter Entwurf ist wieder da.
author-unsaved = Hier ist noch etwas nicht gespeichert. Was möchten Sie tun?
no-dialog = Auf diesem Desktop gibt es kein Fenster, um eine Datei zu wählen.
no-dialog-report = Im Terminal speichert `unbrace report -o bericht.html` den Bericht.
no-dialog-clinic = Im Terminal öffnet `unbrace open clinic ORDNER --key DATEI` die Berichte.
no-dialog-program = Im Terminal öffnet `unbrace program import DATEI` ein Programm. Eine Datei lässt sich auch auf dieses Fenster ziehen.
no-dialog-copy = Dein Programm steht in { $file }; von dort lässt es sich kopieren.
no-dialog-draft = Was Sie geschrieben haben, ist in { $file } aufgehoben; von dort lässt es sich kopieren.
author-save-close = Speichern und schließen
author-go-on = Weiterschreiben
author-leave = Schließen, ohne zu speichern
author-save-open = Speichern, dann öffnen
author-open-anyway = Öffnen, ohne zu speichern
author-whole = Fertig zum Weitergeben.
handout-title = Dein Programm
handout-by = Von { $author }
handout-name = Name:
handout-date = Datum:
handout-weeks = { $weeks ->
    [one] Eine Woche
   *[other] { $weeks } Wochen
}
handout-open-end = Von da an
handout-every = { $kind }: alle { $every }
handout-long = einmal am Tag { $length }
handout-week = Woche { $number }
handout-exercises = Übungen
handout-stop-rule = Leichter Schmerz ist in Ordnung: bis 4 oder 5 von 10, bis morgen wieder wie sonst. Hör auf, wenn Schmerz stechend wird oder ausstrahlt, wenn dir schwindlig wird, oder bei neuer Taubheit oder Schwäche, lies die Warnzeichen und frag in deiner Arzt- oder Physiopraxis.
handout-cues = Kleine Wechsel über den Tag
handout-rules = Gut zu wissen
handout-care = Vorsicht:
handout-note = Dieses Blatt sagt, was das Programm auf deinem Rechner tut. Es ist allgemeine Unterstützung, kein Medizinprodukt.

### Termine in der Physiotherapie.

visit-who = { $how ->
    [video] Dein Videotermin
    [phone] Dein Telefontermin
    [discreet] Dein Termin
   *[in-person] Dein Termin in der Praxis
}
visit-today = { visit-who } ist heute um { $time }.
visit-tomorrow = { visit-who } ist morgen um { $time }.
visit-on = { visit-who } ist am { $day } um { $time }.
visit-before = Wie es dir geht, deine Fragen und der Bericht stehen auf einer Seite.
visit-before-discreet = Was du vielleicht bereit haben magst, steht auf einer Seite.
visit-prepare = Vorbereiten
visit-after = Eine neue Datei?
visit-after-body = Hast du aus der Physiotherapie eine neue Datei? Du kannst sie hier öffnen.
visit-after-discreet = Wenn du eine neue Datei für Unbrace hast, kannst du sie hier öffnen.
visit-file = Datei öffnen
visit-no-file = Keine neue Datei
visits-title = Termine in der Physiotherapie
visits-none = Es steht kein Termin an. Trag einen ein, dann kommt am Tag davor ein leiser Hinweis.
visits-add = Termin eintragen
visits-date = Datum
visits-time = Uhrzeit
visits-how = Wie er stattfindet
visits-video = Video
visits-in-person = In der Praxis
visits-phone = Telefon
visits-note = Eine Notiz, wenn du magst
visits-save = Hinzufügen
visits-from-program = Aus deinem Programm
visits-deleted = Gelöscht: { $visit }
visit-page = Deinen Termin vorbereiten
visit-to-list = Alle Termine
visit-check-in = Wie es gerade geht
visit-check-in-why = Ein Eintrag heute zeigt, wie es dir kurz vor dem Termin geht.
visit-report = Eine Seite über deine letzten Wochen; wie viele, stellst du auf der Seite Verlauf ein. Du wählst, was hineinkommt. Sie liegt dort, wo du sie speicherst, und geht von selbst nirgendwohin.
visit-video = Für einen Termin per Video
visit-video-more = Mehr zu Terminen per Video
visit-refused-date = Schreib das Datum etwa so: { $date }.
visit-refused-time = Schreib die Uhrzeit etwa so: { $time }.
visit-refused-past = Diese Zeit ist vorbei. Wähle eine, die noch kommt.
visit-refused-taken = Zu dieser Zeit gibt es schon einen Termin.
visit-refused-note = Eine Notiz hat höchstens { $count } Zeichen.

### Fragen für die Therapie, und der Bericht.

questions-title = Das will ich fragen
questions-why = Notiere es, wenn es dir einfällt. Offene Fragen kommen in den Bericht; hake ab, was gefragt ist.
questions-new = Eine Frage
questions-add = Hinzufügen
report-page-title = Bericht für die Physiotherapie
report-page-what = Eine Seite über die Wochen, die oben zu sehen sind. Du wählst, was hineinkommt. Sie wird dort gespeichert, wo du es sagst, und geht von selbst nirgendwohin.
report-page-kind = { $kind }: { $offered } angeboten, { $done } gemacht, { $natural ->
    [one] eine natürliche Pause
   *[other] { $natural } natürliche Pausen
    }
report-own-kind = { $kind }: { $offered } angeboten, { $done } gemacht, { $natural ->
    [one] eine eigene Pause
   *[other] { $natural } eigene Pausen
    }
report-page-notes = Notizen, die hineinkommen
report-page-name = Name auf dem Bericht, wenn du magst
report-page-contact = Bitte melden Sie sich bei mir
report-page-html = Bericht speichern …
report-page-json = Für eine Praxis (JSON) …
report-page-csv = Als Tabelle (CSV) …
report-page-saved = Gespeichert: { $file }
report-page-fhir = Für die Praxissoftware (FHIR) …
report-page-seal = Für { $author } verschlüsseln
report-page-seal-why = In deinem Programm steht der Schlüssel deiner Praxis. Nur er öffnet einen verschlüsselten Bericht. Andere können ihn unterwegs nicht lesen, und auch du selbst kannst ihn nicht öffnen.
report-page-open-why = Alle, die die Datei bekommen, können sie lesen.
report-page-sealed = Verschlüsselt gespeichert: { $file }. Nur { $author } kann die Datei öffnen.
report-page-exists = { $file } gibt es schon. Bitte wähl einen anderen Namen.

# Fragen im eigenen Rhythmus, der Takt, der wächst, die erste Rücksicht
set-breathing-grow = Mit kürzeren Atemzügen anfangen
set-breathing-grow-hint = Die ersten zwei Übungen 3 und 4 Sekunden, die nächsten zwei 4 und 4. Ein eigener Takt gilt sofort.
check-in-note = Ein kurzer Eintrag, wenn du magst. Alles darin ist freiwillig.
check-in-note-discreet = Eine Minute für ein paar Fragen, wenn du magst.
check-in-yes = Eintragen
check-in-no = Heute nicht
program-check-in-open = Du kannst ändern, wann du gefragt wirst, wie es geht, und ob überhaupt.
group-check-in = Befinden und Schmerzphasen
set-check-in-every = Mich fragen, wie es geht
set-check-in-every-hint = Eine leise Frage. Wenn du sie übergehst, wartet sie bis zum nächsten Mal.
set-check-in-at = Fragen ab
set-check-in-at-hint = Etwa { $time }. Sie wartet, bis du da bist und sonst nichts ansteht.
set-check-in-sleep = Nach dem Schlaf fragen
set-check-in-stress = Nach Stress fragen
set-check-in-change = Alle zwei Wochen fragen, wie viel sich geändert hat
set-visits-hour-before = Eine Stunde vor einem Termin noch einmal erinnern
word-off = nie
word-daily = jeden Tag
word-weekly = jede Woche
word-fortnightly = alle zwei Wochen

### Weitere Fragen, wie es geht.

sleep-ask = Wie hast du geschlafen?
sleep-low = 0 sehr schlecht
sleep-high = 10 sehr gut
stress-ask = Wie viel Stress gab es?
stress-low = 0 keinen
stress-high = 10 so viel du dir denken kannst
change-ask = Verglichen mit dem Anfang, wie ist es jetzt? 0 ist gleich.
change-low = -5 sehr viel schlechter
change-high = 5 sehr viel besser
activity-is = Wie gut kannst du: { $activity }?

# The library
library-search = Suchen
library-filters = Filter
library-kinds = Was
library-areas = Körperbereich
library-positions = Haltung
library-levels = Anstrengung
library-clear = Suche leeren
library-found = { $count ->
    [one] 1 Eintrag
   *[other] { $count } Einträge
}
library-nothing = Dazu gibt es nichts. Vielleicht hilft ein kürzeres Wort oder ein Filter weniger.
library-movement = Bewegung
library-breathing = Atmung
library-cues = Haltungsimpulse
library-articles = Artikel
library-cue-count = { $count ->
    [one] 1 Impuls
   *[other] { $count } Impulse
}
library-cues-what = Kurze Impulse, die bei der Arbeit kommen. Schalte ab, was nicht zu dir passt.
library-back = Zurück zur Bibliothek
library-try = Jetzt ausprobieren
library-more = In meiner nächsten Pause
library-more-what = Sie kommt in deiner nächsten Bewegungspause zuerst.
library-more-done = Sie kommt in deiner nächsten Bewegungspause zuerst.
library-more-undone = Deine nächste Bewegungspause ist wieder eine Überraschung.
library-leave-out = Weglassen
library-use-again = Wieder verwenden
library-left-out = Weggelassen
library-left-out-done = Kommt nicht mehr. Du kannst es jederzeit wieder verwenden.
library-used-again = Kann wieder kommen.
library-left-out-why = Du lässt sie weg, deshalb kommt sie nicht von selbst.
library-therapist = Diese Übung kommt nur in einem Programm aus der Therapie.
library-not-in-program = Dein Programm hat im Moment andere Übungen.
library-opens-after = { $count ->
    [one] Sie kommt nach 1 weiteren Bewegungspause von selbst.
   *[other] Sie kommt nach { $count } weiteren Bewegungspausen von selbst.
}
library-not-in-flare-up = In einer Schmerzphase kommen sanftere Übungen.
library-not-chosen = Sie kommt nicht von selbst: Deine Einstellungen wählen andere Körperbereiche oder Haltungen, oder sie ist für einen anderen Tag.
library-how = So geht es
library-gentler = Sanfter
library-why = Warum
library-warning-signs = Die Warnzeichen lesen
library-care = Gib acht
evidence-strong = Belege: stark
evidence-moderate = Belege: mittel
evidence-weak = Belege: schwach
evidence-expert = Belege: Meinung von Fachleuten
area-lower-back = Unterer Rücken und Bauch
area-upper-back = Oberer Rücken
area-neck = Nacken, Schultern, Kiefer
area-hips = Hüften und Beine
area-hands = Hände
area-eyes = Augen
area-breath = Atem
area-whole-body = Ganzer Körper
cues-lower-back = Impulse für unteren Rücken und Bauch
cues-upper-back = Impulse für den oberen Rücken
cues-neck = Impulse für Nacken, Schultern und Kiefer
cues-hips = Impulse für Hüften und Beine
cues-hands = Impulse für die Hände
cues-eyes = Impulse für die Augen
cues-breath = Impulse für den Atem
cues-whole-body = Impulse für den ganzen Körper
position-seated = Im Sitzen
position-standing = Im Stehen
position-floor = Auf dem Boden
level-easy = Leicht
level-medium = Mittel
level-strong = Kräftiger

# Die Programmseite
program-close = Schließen
program-built-in = Programme für den Anfang
program-author-line = Von { $author }
program-stages = Stufen
program-stage-title = Stufe { $number }: { $name }
program-stage-past = Geschafft.
program-stage-present = Hier bist du.
program-weeks = { $weeks ->
    [one] 1 Woche
   *[other] { $weeks } Wochen
}
program-weeks-and-on = { $weeks ->
    [0] ohne Ende
    [one] 1 Woche, dann geht es weiter
   *[other] { $weeks } Wochen, dann geht es weiter
}
program-open-end = ohne Ende
program-no-exercises = Unbrace sucht die Übungen aus, die zu dir passen.
program-rhythm = Rhythmus
rhythm-every = Alle
rhythm-lasts = Dauert
rhythm-once = Einmal am Tag
program-bounds = Von { $from } bis { $to }
program-flare = Wenn es schlimmer wird
program-changes = Was neu ist
program-change-stage = Eine neue Stufe: { $stage }
program-change-stage-gone = Nicht mehr dabei: die Stufe { $stage }
program-change-added = { $stage }: neue Übungen: { $what }
program-change-gone = { $stage }: nicht mehr dabei: { $what }
program-change-dose = { $stage }: eine neue Dosis für { $what }
program-change-rhythm = { $stage }: { $what }
program-change-visits = Die Zeiten deiner Termine haben sich geändert.
program-change-older = Diese Datei ist Fassung { $new }. Du hast Fassung { $old }, die neuer ist.
program-change-title = Das Programm heißt jetzt „{ $what }“.
program-change-contact = So erreichst du deine Praxis jetzt: { $what }
program-change-renamed = Die Stufe { $what } heißt jetzt { $stage }
program-change-weeks = { $stage }: dauert jetzt { $weeks ->
    [one] eine Woche
   *[other] { $weeks } Wochen
}
program-change-no-end = { $stage }: geht jetzt ohne Ende weiter
program-change-about = { $stage }: neue Worte aus deiner Praxis: „{ $what }“
program-change-dose-of = { $stage }: { $what }: { $to } (vorher: { $from })
program-change-days = { $stage }: { $what } kommt jetzt am { $days }
program-change-every-day = { $stage }: { $what } kommt jetzt jeden Tag
program-change-note = { $stage }: ein neuer Hinweis zu { $what }: „{ $note }“
program-change-cues = { $stage }: andere Haltungsimpulse
program-change-reading = { $stage }: neu zu lesen: { $what }
program-change-yours = wie in deinen Einstellungen
program-change-steps = { $what }: neue Schritte oder ein neues Bild
program-change-flare-up = Andere Übungen in einer Schmerzphase
program-change-now = Neu: { $what }
program-change-no-longer = Nicht mehr: { $what }
program-changes-seen = Alles klar
program-version = Fassung { $number }
built-in-lower-back = Wenig und oft bewegen, dann etwas Kraft für Rücken und Beine.
built-in-upper-back = Kleine Pausen für Nacken und Schultern, dann etwas Kraft.
built-in-flare-up = Kleine, leichte Bewegungen und kurze Wege, bis das Übliche wieder gut geht.
built-in-breathing = Loslassen, was gehalten wird, und einen ruhigen, leichten Atem finden.
built-in-keeping = Zwei bis drei Krafttage in der Woche, und Pausen, die Gewohnheit bleiben.
built-in-walking = Kurze Spaziergänge, die Woche für Woche wachsen.
built-in-seated = Alles im Sitzen: Rippen, Schulterblätter, Nacken und Arme.
built-in-pregnancy = Sanfte Bewegungen und ruhiges Atmen, passend zum wachsenden Bauch.
built-in-pain-free = Kurze aktive Pausen für alle, denen es gut geht und gut gehen soll.
library-back-to-program = Zurück zum Programm
program-where-open = Stufe { $number } von { $of }, Tag { $day }


# The form of a program.
author-breathing-daily-long = Einmal am Tag länger
author-dose-seconds = Sekunden insgesamt
author-flare-up-days = Tage einer Schmerzphase
author-flare-up-dose = Länge der Pausen dann, in %
author-patient-every-from = Kürzester Abstand
author-patient-every-to = Längster Abstand
author-patient-duration-from = Kürzeste Pause
author-patient-duration-to = Längste Pause
author-patient-pace = Das Atemtempo darf geändert werden
author-patient-switch-off = Eine Art von Erinnerung darf abgeschaltet werden
author-form = Programm
author-library = Übungen
author-search = Übung suchen
author-positions = Position
author-none-found = Dazu passt keine Übung.
author-in-stage = In dieser Stufe
author-begin = Beginnen mit
author-begin-empty = Leeres Programm
author-stage-earlier = Nach vorn
author-stage-later = Nach hinten
author-duplicate-stage = Stufe kopieren
author-remove = Entfernen
author-up = Nach oben
author-down = Nach unten
author-days = Wochentage
author-copy-exercise = In die nächste Stufe kopieren
author-copied = In „{ $stage }“ kopiert.
author-as-seen = Was Ihre Patientin oder Ihr Patient liest
author-preview-waits = Die Vorschau folgt, sobald die offenen Angaben es erlauben.
author-missing = Bitte füllen Sie das aus.
author-missing-weeks = Diese Stufe braucht eine Zahl von Wochen: Nur die letzte kann ohne Ende weitergehen.
author-placeholder = Das ist der Text der Vorlage. Bitte schreiben Sie Ihren eigenen.
author-open-count = { $count ->
    [one] Eine Angabe ist noch offen.
   *[other] { $count } Angaben sind noch offen.
}
author-show-open = Zeigen
edit-redo = Wiederholen
author-id = Name für neue Fassungen
author-version = Fassung
author-valid-from = Gültig ab (2026-01-31)
author-valid-to = Gültig bis (2026-12-31)
author-by-hand = Von Hand geschrieben und unverändert behalten: { $names }
author-education = Zum Lesen in dieser Stufe
author-flare-up-keep = Nur diese Übungen in einer Schmerzphase
author-flare-up-leave-out = Diese Übungen nicht in einer Schmerzphase
author-flare-up-interval = Abstand der Pausen dann, in %
author-check-in-questions = Fragen beim Befinden
author-question-pain = Schmerz
author-question-impact = Einfluss auf den Alltag
author-question-activity = Eigene Aktivität
author-question-sleep = Schlaf
author-question-stress = Stress
author-question-change = Veränderung seit Beginn
word-movement = Bewegung
author-own = Eigene Übungen
author-own-why = Sie stehen nur in dieser Datei. Aus der Bibliothek kommen sie in eine Stufe.
author-own-name = Name der Übung
author-own-nameless = Neue Übung
author-add-own = Eigene Übung hinzufügen
author-remove-own = Diese Übung entfernen
author-edit = Bearbeiten
author-kind = Art
author-steps = Schritte, je einer pro Zeile
author-why = Wozu, in einem Satz
author-stop = Wann aufhören
author-caution = Wer achtgibt oder vorher fragt
author-gentler = Die sanftere Art
author-breathing = Wie dabei geatmet wird
author-ask = Die Frage, mit der sie angeboten wird
author-region = Körperteil
author-reps = Wiederholungen
author-hold = Sekunden je Halten
author-sets = Durchgänge
author-seconds = Sekunden insgesamt
author-level = Stufe der Anstrengung, 1 bis 3
author-sides = Jede Seite einzeln
author-picture = Bild
author-picture-kind = PNG- oder JPEG-Bilder
author-picture-limits = PNG oder JPEG, höchstens { $picture } KB und { $side } × { $side } Pixel. Eine Datei lässt sich auch auf dieses Fenster ziehen. Das Programm hat { $used } von { $most } KB.
author-picture-where = Bitte öffnen Sie zuerst eine eigene Übung. Dort kommt das Bild hin.
author-choose-picture = Bild wählen …
author-remove-picture = Bild entfernen
author-image-text = Was das Bild zeigt, für Menschen, die es nicht sehen
author-drop-unsaved = Hier ist etwas noch nicht gespeichert. Bitte zuerst speichern, dann die Datei noch einmal ablegen.
author-text = Der Impuls
author-cue-words = { $count } Wörter; bis { $most } lassen sich mit einem Blick lesen
author-delete-cue = Aus dem Programm entfernen
author-choose-cues = Impulse aus der Bibliothek wählen …
author-library-exercises = Übungen
author-search-cues = Impulse suchen
author-no-cue-found = Kein Impuls passt zu dieser Suche.
author-week-days = Übungen an jedem Tag
author-report = Bericht
author-report-why = Öffnen Sie hier den Bericht einer Patientin oder eines Patienten. Neben dem Programm steht, was getan wurde, und Dosen lassen sich gleich ändern.
author-open-report = Bericht öffnen …
author-close-report = Bericht schließen
author-save-next = Nächste Fassung speichern …
author-change-dose = Dosis ändern
author-report-period = { $from } bis { $to }
author-report-other = Dieser Bericht gehört zu einem anderen Programm.
author-report-contact = Bittet Sie um Kontakt.
author-report-questions = Fragen an Sie
author-report-notes = Notizen
author-report-courses = Wie es geht
author-report-course = { $scale }: { $first } → { $last }, im Mittel { $mean } aus { $count ->
    [one] einer Angabe
   *[other] { $count } Angaben
    }
author-report-exercises = Übungen
author-report-kinds = Alle Erinnerungen
author-report-flare-up = Tage in einer Schmerzphase: { $days }
author-report-done = { $done } von { $offered } gemacht
author-report-skipped = { $count } ausgelassen
author-report-unanswered = { $count } ohne Antwort
author-report-natural = { $count } durch eine eigene Pause
author-report-gentler = { $count } auf die sanftere Art
author-report-repetitions = { $count } Wiederholungen gezählt
author-report-left-out = auf Wunsch weggelassen
author-report-never = in dieser Zeit nicht angeboten
word-breathing = Atmung

# The Settings page.
take-back-preset = Rückgängig: wie oft erinnert wird
group-moments = Zeitpunkt
settings-search = Einstellung suchen
settings-none-found = Dazu passt nichts.
preset = Wie oft
preset-few = Selten
preset-usual = Normal
preset-often = Oft
group-shortcuts = Tastenkürzel
set-shortcut-pause = Pause und weiter
set-shortcut-pause-hint = Etwa Ctrl+Alt+P, in jedem Programm: einmal für eine Stunde Ruhe, noch einmal zum Weitermachen. Leer: keines.
set-shortcut-answer = „Gemacht“ antworten
set-shortcut-answer-hint = Etwa Ctrl+Alt+D. Es beantwortet die Erinnerung auf dem Bildschirm.
setting-empty = leer
shortcut-unknown-key = „{ $found }“ ist keine Taste. Nimm einen Buchstaben, eine Ziffer oder F1 bis F24, mit Ctrl, Alt, Shift oder Super davor.
shortcut-mistyped = „{ $found }“ ist keine Taste. Meinst du { $near }?
shortcut-no-key = Nach { $after } fehlt eine Taste. Ende mit einer, etwa Ctrl+Alt+P.
shortcut-two-keys = { $first } und { $second } sind zwei Tasten. Nimm eine davon.
shortcut-repeated = { $key } steht zweimal da. Einmal genügt.
shortcut-needed = Andere Programme brauchen { $keys }. Nimm mehr Tasten dazu, etwa Ctrl+Alt+{ $key }.
shortcut-in-use = Ein anderes Programm benutzt { $keys }. In den Einstellungen kannst du andere Tasten wählen.
shortcut-twice = { $keys } steht zweimal da und macht deshalb nur Pause. Für „Gemacht“ kannst du andere Tasten wählen.
shortcut-unavailable = Dieser Desktop hat keine Tastenkürzel für Programme. In seinen Tastatureinstellungen kannst du eines für „unbrace pause“ anlegen.
shortcut-not-taken = { $keys } geht hier nicht: { $why }
program-note = Was ein Schloss hat, legt dein Programm fest.
set-autostart = Unbrace starten, wenn ich mich anmelde
volume-play = Anhören
avoid-search = Übung suchen, die nicht kommen soll
avoid-allow = Wieder anbieten
avoid-leave-out = Weglassen
history-kept-here = Dein Verlauf bleibt auf diesem Rechner.
history-back-up = Sichern …
history-export = Als Tabelle speichern …
history-delete = Verlauf löschen …
history-delete-ask = Den ganzen Verlauf endgültig löschen? Deine Einstellungen und dein Programm bleiben.
history-delete-yes = Löschen
history-keep = Behalten
history-written = Gespeichert: { $file }. Darin stehen deine Notizen zur Gesundheit: Bewahre die Datei gut auf.
history-deleted = Dein Verlauf ist gelöscht.
history-bring-back = Sicherung zurückholen …
history-bring-back-ask = Die Sicherung { $file } an die Stelle deiner Einstellungen, deines Programms und deines Verlaufs setzen? Was jetzt da ist, bleibt im selben Ordner erhalten. Unbrace beendet sich und startet neu.
history-bring-back-yes = Zurückholen
history-bring-back-no = Alles lassen, wie es ist
history-brought-back = Die Sicherung ist wieder da. Die früheren Dateien liegen neben den neuen.
history-not-ended = Unbrace hat sich nicht beendet, deshalb ist nichts geändert. Beende es im Menü des Symbols und versuche es noch einmal.
history-not-started = Unbrace ist nicht wieder gestartet:
history-restore = Um eine Sicherung zurückzuholen, beende Unbrace und gib in einem Terminal `unbrace restore DATEI` ein.
no-dialog-backup = In einem Terminal machen `unbrace backup DATEI` und `unbrace history export` dasselbe.
