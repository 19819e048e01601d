### Was Unbrace sagt. Ton: du, Gegenwart, kurz; es lädt ein und lässt gehen, was ausgefallen ist.

kind-posture = Positionswechsel
kind-movement = Bewegung
kind-breathing = Atmen
kind-discreet = eine Pause

line-live = Jetzt: { $kind }
line-guided = Läuft: { $kind }
line-quiet = Ruhig: { $reasons }
line-quiet-until = Ruhig bis { $time }: { $reasons }
line-quiet-indefinitely = Ruhig, bis du weitermachst
line-away = Du bist weg; die Timer pausieren
line-next = Als Nächstes: { $kind } um { $time }
line-next-soon = Als Nächstes: { $kind }, in einem guten Moment
line-none = Alle Erinnerungen sind aus
line-flare-up = Sanfter bis { $day }
hold-paused = du hast Pause gewählt
hold-schedule = außerhalb deiner Zeiten
hold-do-not-disturb = „Nicht stören“ ist an
hold-fullscreen = Vollbild
hold-call = in einem Gespräch

menu-done = Gemacht
menu-start = Start
menu-later = Später
menu-skip = Überspringen
menu-stop = Aufhören
menu-why = Warum?
menu-breathe = Jetzt atmen
menu-move = Jetzt bewegen
menu-pause = Pause
menu-resume = Weitermachen
menu-15m = 15 min
menu-30m = 30 min
menu-1h = 1 h
menu-2h = 2 h
menu-tomorrow = Bis morgen
menu-indefinitely = Bis ich weitermache
menu-flare-up = Sanfte Tage
menu-flare-up-end = Sanfte Tage beenden
menu-check-in = Wie geht’s?
menu-open = Unbrace öffnen
menu-settings = Einstellungen …
menu-quit = Unbrace beenden
menu-adapted = Heute: { $kind } alle { $now } min. Zurück auf { $set } min?
menu-anyway = Seit 2 h ruhig: { $reason }. Trotzdem erinnern
menu-problem = Die Einstellungen brauchen einen Blick …

title-posture = Eine kleine Änderung
title-movement = Zeit für Bewegung?
title-breathing = Zeit zum Atmen?
discreet-posture = Eine kleine Änderung
discreet-movement = Eine kurze Pause?
discreet-breathing = Eine ruhige Minute?
and-breathe = Danach ein wenig langsames Atmen.
answer-elsewhere = Antworte im Menü im Infobereich der Taskleiste oder mit „unbrace done“ oder „unbrace later“.
pace = { $inhale } Sekunden ein, { $exhale } aus. Dein eigenes Tempo ist auch gut.
gently = Heute sanft: { $how }
well-done = Gut. Weiter geht’s.

flare-up-title = Eine Schmerzphase? Ein paar sanftere Tage?
flare-up-body =
    Für { $days ->
        [one] einen Tag
       *[other] { $days } Tage
    }: sanfter und kürzer, bis zu { $count } kurze Pausen in 8 Stunden am Tisch. Es endet von selbst. Lies bitte die Warnzeichen, in Unbrace unter „Wissen“.
flare-up-yes = Ja, sanfter
flare-up-no = Jetzt nicht
flare-up-on = Sanfter bis { $day }: bis zu { $count } kurze Pausen in 8 Stunden am Tisch. Die Warnzeichen stehen in Unbrace unter „Wissen“.
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
state-damaged = Der gespeicherte Stand war beschädigt und bleibt als { $file } erhalten. Pausen und Timer beginnen neu.
state-unreadable = Unbrace kann { $file } nicht lesen: { $why }. Die Datei bleibt, wie sie ist. Pausen und Timer beginnen neu und werden nicht gespeichert, bis Unbrace neu startet und sie lesen kann.
cannot-write = Unbrace kann nicht in seinen Ordner schreiben
cannot-write-body = Erinnerungen gehen weiter. Neue Einträge werden vielleicht nicht gespeichert: { $why }

open-none = Hier lässt sich kein Fenster öffnen.
open-today = { open-none } „unbrace status“ und das Menü im Infobereich sagen, was kommt.
open-guide = { open-none } „unbrace offer movement“ bringt eine Pause mit ihren Schritten.
open-breathe = { open-none } „unbrace offer breathing“ bringt eine Atemübung.
open-move = { open-none } „unbrace offer movement“ bringt eine Pause mit ihren Schritten.
open-check-in = { open-none } Tippe: unbrace check-in --pain 3 --impact 2. Jede Zahl von 0 bis 10.
open-progress = { open-none } „unbrace history export“ gibt alles aus, was festgehalten wurde.
open-program = { open-none } „unbrace program show“ sagt, wo du in einem Programm aus der Physiotherapie stehst.
open-author = { open-none } „unbrace program new DATEI“ schreibt ein Programm für den Anfang.
open-settings = { open-none } Deine Einstellungen stehen in { $file }. „unbrace config set posture.every 45m“ ändert eine.
open-welcome = Unbrace erinnert dich daran, die Position zu wechseln, dich zu bewegen und zu atmen. Es sitzt im Infobereich der Taskleiste: Im Menü dort steht alles.
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
page-learn = Wissen
page-settings = Einstellungen
guide-window = Unbrace
check-in-window = Befinden
not-said = keine Angabe
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
day-summary =
    { $desk } am Schreibtisch, { $breaks ->
        [one] eine natürliche Pause
       *[other] { $breaks } natürliche Pausen
    }, { $taken } von { $offered } Angeboten genommen.
day-legend = Die Linie ist Zeit am Schreibtisch, ein grauer Strich darunter ein Anruf oder andere ruhige Zeit. Rund: Atmen. Eckig: Bewegung. Klein: Positionswechsel. Voll: genommen.
next-off = aus
next-soon = in einem guten Moment
next-in = nach { $minutes } min am Schreibtisch
next-every = alle { $every }
range-4 = 4 Wochen
range-12 = 12 Wochen
range-52 = Ein Jahr
as-table = Als Tabelle
as-chart = Als Diagramm
export = Exportieren
exported = Gespeichert als { $file }
breaks-taken = Natürliche Pausen in dieser Zeit: { $count }. Jede davon zählt.
bars-legend = Umriss: angeboten. Gefüllt: gemacht. Hell: eine natürliche Pause kam an ihre Stelle.
how-it-was = Wie es dir ging
no-check-ins = Hier steht noch nichts. Ein Eintrag dauert keine 20 Sekunden. Du machst ihn nur, wenn du magst.
curve-legend = Dicke Linie: Schmerz. Dünne Linie: wie sehr es dich eingeschränkt hat. Getönt: Tage mit Schmerzphase. 0 unten, 10 oben.
day-to-day = Eine Änderung unter 2 Punkten (Nacken: unter 4) kann das Auf und Ab der Tage sein.
check-ins = Einträge
mend = Ändern
save = Speichern
cancel = Abbrechen
delete = Löschen
delete-ask = Diesen Eintrag löschen? Er lässt sich nicht zurückholen.
delete-yes = Ja, löschen
delete-no = Behalten
pain = Schmerz
impact = Einschränkung
activity = eigene Tätigkeit
said = { $what } { $n }
curve-said = { $what }: { $count ->
    [one] ein Tag
   *[other] { $count } Tage
    }, zuerst { $first }, zuletzt { $last }.
week-of-kind = { $kind }, Woche vom { $week }: { $offered } angeboten, { $done } gemacht, { $natural } durch eine natürliche Pause.
all-articles = Alle Artikel
to-try = Zum Ausprobieren
sources = Quellen
not-a-device = Unbrace dient dem allgemeinen Wohlbefinden und ist kein Medizinprodukt. Es stellt keine Diagnose und behandelt nicht. Folge deiner Physiotherapeutin oder deinem Physiotherapeuten, und hol dir Hilfe bei Warnzeichen.
your-own-program = Dein eigenes Programm
your-own-program-why = So steht es in deinen Einstellungen. Du kannst es jederzeit unter Einstellungen ändern.
dose = alle { $every } am Schreibtisch, { $length } lang
about = Über Unbrace
settings-file = Deine Einstellungen stehen in dieser Datei:
your-day-would = Wie sähe mein Tag aus?
day-preview = An einem 8-Stunden-Tag mit Mittagspause: { $posture } Haltungsimpulse, { $movement } Bewegungspausen, { $breathing } Atemzeiten.
saved-at-once = Was du änderst, ist gleich gespeichert. Die letzte Änderung lässt sich hier rückgängig machen.
take-back = Rückgängig: { $what } war { $old }
takes-length = Gib eine Dauer von { $from } bis { $to } ein.
takes-number = Gib eine ganze Zahl von { $from } bis { $to } ein.
takes-time = Gib eine Uhrzeit ein, etwa { $time }.
takes-times = Gib Uhrzeiten ein, etwa { $times }.
takes-words = Gib Namen mit einem Strichpunkt dazwischen ein.
takes-exercises = Keine Übung heißt „{ $word }“. Meinst du „{ $near }“?
allowed = Hier passt: { $what }.
on = an
off = aus

guide-waiting = Einen Moment.
guide-nothing = Gerade läuft nichts. „Jetzt atmen“ und „Jetzt bewegen“ beginnen etwas.
guide-breathing = Langsam und leicht atmen
progress = Fortschritt
left = Noch:
gentler = Sanfter
another = Etwas anderes
rest = Pause
next = Weiter
enough = Reicht für heute
level-2-open = Du hast 10 Bewegungspausen gemacht. Ab jetzt kommen auch Aufstehen, Drücken und Dehnen dazu.
level-3-open = Du hast 30 Bewegungspausen gemacht. Ab jetzt kommen auch Übungen dazu, die etwas mehr verlangen.
care-yes = Das passt für mich
care-leave-out = Diese auslassen
guide-warning-signs = Warnzeichen
care-no = Heute nicht
nothing-to-make-up = Das ist in Ordnung. Es gibt nichts nachzuholen.

check-in-title = Wie geht es?
pain-now = Schmerz, im Schnitt seit dem letzten Mal
pain-low = 0 kein Schmerz
pain-high = 10 der schlimmste, den du dir denken kannst
impact-ask = Wie sehr hat es dich eingeschränkt?
impact-low = 0 gar nicht
impact-high = 10 völlig
activity-ask = Etwas, das dir wichtig ist: Wie gut kannst du es?
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
often-light = Selten: alle 45 min ein Impuls, alle 90 min eine Pause
often-usual = Wie üblich: alle 30 min ein Impuls, jede Stunde eine Pause
often-more = Öfter: alle 20 min ein Impuls, alle 40 min eine Pause
often-later = Wenn du Erinnerungen übergehst, kommen sie seltener. Du kannst alles später ändern.
welcome-quiet = Wann soll es still sein?
welcome-quiet-why = Es ist auch still in Filmen, in Vorträgen und solange „Nicht stören“ an ist. Im Menü kannst du es jederzeit anhalten.
welcome-care = Zuerst: Gib acht auf dich
welcome-care-movement = Vor dem Bewegen: Frag vorher in deiner Arzt- oder Physiopraxis, wenn du schwanger bist oder in den letzten 12 Wochen geboren hast, vor Kurzem operiert wurdest oder einen Knochenbruch hattest, oder bei Osteoporose mit einem Bruch, Rheuma, Krebs, einer Krankheit von Herz, Lunge oder Nerven, Ohnmachten, einem Leisten- oder Bauchwandbruch, einer Senkung oder Schmerz, der in Arm oder Bein zieht, oder wenn du unter 18 bist.
welcome-care-signs = Manche Zeichen brauchen ärztliche Hilfe. Du kannst sie von jeder Seite aus unter „Warnzeichen“ öffnen.
welcome-breath = Ein gemeinsamer Atemzug
welcome-breathe = Atmen
welcome-done = Fertig
back = Zurück
skip-all = Überspringen

group-reminders = Erinnerungen
group-when = Wann
group-quiet = Stille
group-notifications = Mitteilungen
group-me = Übungen, die mir passen
group-appearance = Aussehen
group-flare-up = Sanfte Tage
group-data = Daten

set-posture-enabled = Haltungsimpulse
set-posture-every = Ein Impuls alle
set-posture-every-hint = Zeit am Schreibtisch, von 5 min bis 8 h. Schreib 45 oder 1 h 30 min.
set-movement-enabled = Bewegungspausen
set-movement-every = Eine Pause alle
set-movement-duration = Eine Pause dauert
set-breathing-enabled = Atmen
set-breathing-every = Atmen alle
set-breathing-duration = Eine Atemzeit dauert
set-breathing-daily-long = Einmal am Tag eine längere
set-breathing-daily-long-hint = 0 min: keine. In einer Übersicht wirkten Übungen unter fünf Minuten meist nicht.
set-breathing-inhale = Sekunden einatmen
set-breathing-exhale = Sekunden ausatmen
set-breathing-exhale-hint = Je 2 bis 12. Üblich: 3 und 4, 4 und 4, 4 und 6 oder 5 und 5. Mehr als 6 ist nur für Geübte.
set-schedule-enabled = Nur zu festen Zeiten
set-schedule-enabled-hint = Aus: wann immer du am Schreibtisch bist.
set-schedule-monday = Montag
set-schedule-monday-hint = Etwa { $times }. Leer lassen: den ganzen Tag still.
set-schedule-tuesday = Dienstag
set-schedule-wednesday = Mittwoch
set-schedule-thursday = Donnerstag
set-schedule-friday = Freitag
set-schedule-saturday = Samstag
set-schedule-sunday = Sonntag
set-timing-snooze = „Später“ kommt wieder nach
set-timing-max-snoozes = „Später“ höchstens so oft
set-timing-wait-for-pause = Auf eine Tipppause warten bis zu
set-timing-expire = Eine Erinnerung verschwindet nach
set-timing-min-gap = Mindestens so lange zwischen Erinnerungen
set-timing-away-after = Als abwesend zählen nach so langer Zeit ohne Eingabe
set-timing-natural-break = Ab dieser Abwesenheit zählt es als Pause
set-timing-adapt = Mich seltener erinnern, wenn ich Erinnerungen übergehe
set-quiet-do-not-disturb = Still, solange „Nicht stören“ an ist
set-quiet-fullscreen = Still in Filmen und Vorträgen
set-quiet-calls = Still bei Anrufen und Videokonferenzen
set-notifications-style = Erinnerungen kommen als
set-notifications-discreet = Unauffällige Worte
set-notifications-discreet-hint = Kein Wort von Gesundheit oder Atem, wo andere mitlesen können.
set-notifications-sound = Ein leiser Ton
set-notifications-volume = Lautstärke, 0 bis 100
set-me-focus = Was mir wichtig ist
set-me-positions = Was mir passt
set-me-desk = Mein Tisch
set-me-start = Zum Anfang
set-me-start-hint = Sanft: erst kleine Bewegungen. Nach 10 und nach 30 Pausen kommt mehr dazu.
set-me-belly-cues = Hinweise zum Bauch
set-me-belly-cues-hint = Aus lässt Hinweise und Übungen weg, die beim Bauch anfangen.
set-me-avoid = Übungen auslassen
set-me-avoid-hint = Namen der Übungen, etwa „Knie rollen in Rückenlage“, mit einem Strichpunkt dazwischen.
set-appearance-language = Sprache
set-appearance-clock = Uhr
set-appearance-theme = Farben
set-appearance-text-scale = Schriftgröße in Prozent
set-appearance-text-scale-hint = 100 bis 200.
set-appearance-reduce-motion = Animationen aus
set-flare-up-days = So viele Tage bleibt es sanft
set-data-keep = Den Verlauf behalten für

word-notification = Mitteilungen
word-window = kleine Fenster
word-system = wie auf dem Desktop
word-en = English
word-de = Deutsch
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
clinic-within = kann das übliche Auf und Ab sein
clinic-contact = Kontakt
clinic-asks = bittet um Kontakt
clinic-questions = { $count ->
    [one] eine Frage
   *[other] { $count } Fragen
    }
clinic-left-out = Diese Dateien ließen sich nicht als Bericht lesen

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
    [one] Ein Haltungsimpuls ist ausgesucht
   *[other] { $count } Haltungsimpulse sind ausgesucht
}
exposure-interruptions = Stufe { $stage }: { $count } Erinnerungen unterbrechen in 8 Stunden am Tisch; bis zu { $most } werden meist gut angenommen
exposure-exercise = Stufe { $stage }: { $name } kommt { $count }-mal am Tag; bis zu { $most }-mal wird meist gut vertragen. Mehr Übungen in der Liste oder weniger Pausen verteilen sie
exposure-repetitions = Stufe { $stage }: { $name } ergibt { $count } Wiederholungen am Tag; das Dreifache der einzelnen Dosis sind { $most }
exposure-cue = Stufe { $stage }: Der Hinweis { $name } kommt { $count }-mal am Tag; mehr Hinweise in der Liste bringen Abwechslung
exposure-no-cue = Stufe { $stage }: Alle Hinweise der Liste kommen nur in einer Schmerzphase; an anderen Tagen gibt es keinen eigenen
program-flare-up = In einer Schmerzphase: Bewegung nach { $interval } % der üblichen Zeit, { $dose } % so lang
program-flare-up-dose = In einer Schmerzphase: Bewegung so oft wie sonst, { $dose } % so lang
program-contact-when = { $when }
program-check-in-off = Keine Frage nach dem Befinden von selbst
program-check-in-daily = Jeden Tag eine Frage nach dem Befinden
program-check-in-weekly = Jede Woche eine Frage nach dem Befinden
program-check-in-fortnightly = Jede zweite Woche eine Frage nach dem Befinden
program-activity = Deine Tätigkeit: { $activity }
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
open-by-program = Von deinem Programm festgelegt; in seinen Grenzen kannst du es ändern
program-none-why = Wer dich behandelt, kann dir ein Programm schreiben: eine Datei, deren Name auf .unbrace.toml endet. Öffne sie hier, oder ziehe sie auf dieses Fenster.
program-import = Programm öffnen …
program-author = Programm schreiben
program-export = Kopie speichern …
program-remove = Programm beenden
program-remove-ask = „{ $title }“ beenden? Dann gelten wieder deine eigenen Einstellungen. Deine Aufzeichnungen bleiben.
program-remove-yes = Beenden
program-remove-no = Behalten
program-stay = Noch nicht, hier bleiben
program-go-on = Weiter zur nächsten Stufe
program-where = Du bist auf Stufe { $number } von { $of }: { $name }.
program-where-next = Die nächste beginnt am { $day }.
program-where-end = Es endet am { $day }.
program-where-stay = Du bleibst auf dieser Stufe, bis du weitergehst.
program-where-not-yet = Es beginnt am { $day }. Bis dahin gelten deine eigenen Einstellungen.
program-where-over = Es endete am { $day }. Es gelten deine eigenen Einstellungen.
program-offered = Ein Programm für dich
program-offered-what = Das würde es ändern:
program-offered-bad = Diese Datei lässt sich nicht übernehmen:
program-offered-replaces = Es tritt an die Stelle deines Programms „{ $title }“.
program-offered-update = Es ist eine neue Fassung deines Programms. Du bleibst, wo du bist: { $name }.
program-yours = Was bei dir bleibt
program-accept = Übernehmen
program-refuse = Nicht übernehmen
program-file-kind = Unbrace-Programm

### Ein Programm schreiben.

author-window = Programm schreiben
author-heading = Programm schreiben
author-how = Füllen Sie aus, was Sie festlegen wollen. Alles andere bleibt, wie die Person es eingestellt hat. Nichts verlässt diesen Rechner: Sie speichern eine Datei und geben sie weiter.
author-about = Worum es geht
author-title = Titel
author-author = Ihr Name
author-contact = Wie man Sie erreicht
author-for = Für wen (Kürzel oder Code, kein voller Name)
author-stages = Stufen
author-add-stage = Stufe hinzufügen
author-remove-stage = Diese Stufe herausnehmen
author-stage-name = Stufe { $number }
author-name = Name der Stufe
author-weeks = Wochen; die letzte darf offen sein
author-posture-enabled = Haltungsimpulse
author-posture-every = Ein Impuls alle, etwa 30m
author-movement-enabled = Bewegung
author-movement-every = Eine Pause alle, etwa 1h
author-movement-duration = Eine Pause dauert, etwa 2m
author-breathing-enabled = Atmen
author-breathing-every = Atmen alle, etwa 2h
author-breathing-duration = Einmal Atmen dauert, etwa 1m
author-breathing-inhale = Sekunden ein
author-breathing-exhale = Sekunden aus
author-exercises = Übungen dieser Stufe
author-exercises-why = Ohne Auswahl nimmt Unbrace, was zur Person passt.
author-take-out = Herausnehmen
author-open-library = Aus der Sammlung wählen
author-close-library = Sammlung schließen
author-dose-reps = Wiederholungen
author-dose-hold = Haltezeit in Sekunden
author-dose-sets = Runden
author-dose-days = Tage auf Englisch, etwa monday, friday; leer: jeder Tag
author-dose-note = Ihre Anmerkung
author-cues = Impulse in Ihren Worten
author-cues-why = Ohne eigene kommen die Impulse von Unbrace.
author-cue = Der Impuls, etwa „Lass die Schultern sinken.“
author-cue-why = Warum, in einem Satz
author-add-cue = Impuls hinzufügen
author-care = Sanfte Tage und Fragen, wie es geht
author-flare-up-contact-when = In einer Schmerzphase melden, wenn
author-check-in-every = Frage, wie es geht: off (nie), daily (täglich), weekly (jede Woche), fortnightly (alle zwei Wochen)
author-check-in-at = Etwa um, zum Beispiel 16:00
author-check-in-activity = Die eigene Tätigkeit der Person
author-preview = Ein Tag auf dieser Stufe
author-week = In einer Woche mit fünf Tagen: { $posture } Impulse, { $movement } Pausen, { $breathing }-mal Atmen.
author-save = Speichern
author-save-as = Speichern als …
author-open = Öffnen …
author-handout = Handzettel zum Drucken …
author-no-file = noch nicht gespeichert
author-saved = Gespeichert. Die Datei kann weitergegeben werden.
author-saved-part = Gespeichert, wie es ist. Was noch offen ist, steht oben.
author-handed-out = Der Handzettel ist gespeichert. Ein Browser druckt ihn.
author-not-whole = Bitte ändern Sie zuerst, was oben markiert ist.
author-recovered = Ihr nicht gespeicherter Entwurf ist wieder da.
author-unsaved = Hier ist noch etwas nicht gespeichert. Was möchten Sie tun?
no-dialog = Auf diesem Desktop gibt es kein Fenster, um eine Datei zu wählen.
no-dialog-report = Im Terminal speichert `unbrace report -o bericht.html` den Bericht.
no-dialog-program = Im Terminal öffnet `unbrace program import DATEI` ein Programm. Eine Datei lässt sich auch auf dieses Fenster ziehen.
no-dialog-copy = Dein Programm steht in { $file }; von dort lässt es sich kopieren.
no-dialog-draft = Was Sie geschrieben haben, ist in { $file } aufgehoben; von dort lässt es sich kopieren.
author-save-close = Speichern und schließen
author-go-on = Weiterschreiben
author-leave = Schließen, ohne zu speichern
author-save-open = Speichern, dann öffnen
author-open-anyway = Öffnen, ohne zu speichern
author-whole = Fertig zum Weitergeben.
author-more = { $count ->
    [one] und noch eines
   *[other] und { $count } weitere
    }
handout-title = Dein Programm
handout-by = Von { $author }
handout-gentler = Sanfter:
handout-care = Vorsicht:
handout-stop = Stopp:
handout-note = Dieses Blatt sagt, was das Programm auf deinem Rechner tut. Es ist allgemeine Unterstützung, kein Medizinprodukt. Leichter Schmerz ist in Ordnung: bis 4 oder 5 von 10, bis morgen wieder wie sonst. Hör auf bei stechendem oder ausstrahlendem Schmerz, neuer Taubheit oder Schwäche, und frag in deiner Arzt- oder Physiopraxis.

### Fragen für die Therapie, und der Bericht.

questions-title = Das will ich fragen
questions-why = Notiere es, wenn es dir einfällt. Offene Fragen kommen in den Bericht; hake ab, was gefragt ist.
questions-new = Eine Frage
questions-add = Notieren
report-page-title = Bericht für die Physiotherapie
report-page-what = Eine Seite über die Wochen, die oben zu sehen sind. Du wählst, was hineinkommt. Sie wird dort gespeichert, wo du es sagst, und geht von selbst nirgendwohin.
report-page-kind = { $kind }: { $offered } angeboten, { $done } gemacht, { $natural ->
    [one] eine natürliche Pause
   *[other] { $natural } natürliche Pausen
    }
report-page-notes = Notizen, die hineinkommen
report-page-name = Name auf dem Bericht, wenn du magst
report-page-contact = Bitte melden Sie sich bei mir
report-page-html = Seite speichern …
report-page-json = Für eine Praxis (JSON) …
report-page-csv = Als Tabelle (CSV) …
report-page-saved = Gespeichert: { $file }

# Fragen im eigenen Rhythmus, der Takt, der wächst, die erste Rücksicht
set-breathing-grow = Mit kürzerem Takt beginnen
set-breathing-grow-hint = Die ersten zwei Übungen 3 und 4 Sekunden, die nächsten zwei 4 und 4. Ein eigener Takt gilt sofort.
check-in-note = Ein kurzer Eintrag, wenn du magst. Alles darin ist freiwillig.
check-in-note-discreet = Eine Minute für ein paar Fragen, wenn du magst.
check-in-yes = Eintragen
check-in-no = Heute nicht
program-check-in-open = Du kannst ändern, wann du gefragt wirst, wie es geht, und ob überhaupt.
group-check-in = Wie es geht
set-check-in-every = Mich fragen, wie es geht
set-check-in-every-hint = Eine leise Frage. Wenn du sie übergehst, wartet sie bis zum nächsten Mal.
set-check-in-at = Ab dieser Uhrzeit
set-check-in-at-hint = Etwa { $time }. Sie wartet, bis du da bist und sonst nichts ansteht.
set-check-in-sleep = Fragen, wie die Nacht war
set-check-in-stress = Nach Stress fragen
set-check-in-change = Jede zweite Woche fragen, wie viel sich verändert hat
word-off = nicht von selbst
word-daily = jeden Tag
word-weekly = jede Woche
word-fortnightly = jede zweite Woche

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
activity-is = Wie gut kannst du das: { $activity }?
