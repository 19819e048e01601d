### Was Unbrace sagt. Ton: du, Gegenwart, kurz; es lädt ein und lässt gehen, was ausgefallen ist.

kind-posture = Haltung
kind-movement = Bewegung
kind-breathing = Atmen
kind-discreet = eine Pause

line-live = Jetzt: { $kind }
line-guided = Läuft: { $kind }
line-quiet = Ruhig: { $reasons }
line-quiet-until = Ruhig bis { $time }: { $reasons }
line-quiet-indefinitely = Ruhig, bis du weitermachst
line-away = Du bist weg; die Uhren ruhen
line-next = Als Nächstes: { $kind } um { $time }
line-next-soon = Als Nächstes: { $kind }, im guten Moment
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
menu-skip = Auslassen
menu-stop = Beenden
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
menu-flare-up = Schlechte Tage
menu-flare-up-end = Schlechte Tage beenden
menu-check-in = Wie geht’s?…
menu-open = Unbrace öffnen
menu-settings = Einstellungen…
menu-quit = Beenden
menu-adapted = { $kind } kommt heute alle { $now } min. Zurück auf { $set } min
menu-anyway = Seit 2 h ruhig: { $reason }. Trotzdem erinnern
menu-problem = Die Einstellungen brauchen einen Blick…

title-posture = Eine kleine Änderung
title-movement = Zeit für Bewegung?
title-breathing = Zeit zum Atmen?
discreet-posture = Eine kleine Änderung
discreet-movement = Eine kurze Pause?
discreet-breathing = Eine ruhige Minute?
and-breathe = Danach ein wenig langsames Atmen.
answer-elsewhere = Antworte im Menü der Leiste oder mit „unbrace done“ oder „unbrace later“.
pace = { $inhale } Sekunden ein, { $exhale } aus. Dein eigenes Tempo ist auch gut.
gently = Heute sanft: { $how }
well-done = Gut. Weiter geht’s.

flare-up-title = Schlechte Tage?
flare-up-body =
    Für { $days ->
        [one] einen Tag
       *[other] { $days } Tage
    }: sanfter und kürzer, bis zu { $count } kurze Pausen in 8 Stunden am Tisch. Es endet von selbst. Lies bitte die Warnzeichen: „unbrace open learn“.
flare-up-yes = Ja, sanfter
flare-up-no = Jetzt nicht
flare-up-on = Sanfter bis { $day }: bis zu { $count } kurze Pausen in 8 Stunden am Tisch. Die Warnzeichen stehen in „unbrace open learn“.
flare-up-off = Zurück zu deinem gewohnten Rhythmus.

autostart-title = Unbrace beim Anmelden starten?
autostart-body = Du kannst das jederzeit ändern: „unbrace autostart on“ oder „off“.
autostart-yes = Ja
autostart-no = Nein
autostart-done = Unbrace startet, wenn du dich anmeldest.
no-tray = Hier gibt es keine Leiste für das Zeichen von Unbrace. Erinnerungen kommen trotzdem. „unbrace status“ sagt, was als Nächstes kommt.
no-tray-gnome = GNOME zeigt das Zeichen mit der Erweiterung „AppIndicator and KStatusNotifierItem Support“. Erinnerungen kommen trotzdem. „unbrace status“ sagt, was als Nächstes kommt.
settings-bad = Mit der Einstellungsdatei stimmt etwas nicht
settings-bad-body = Unbrace läuft weiter mit { $using } und lässt die Datei in Ruhe. „unbrace config check“ zeigt jede Stelle.
using-running = den Einstellungen, die gerade gelten
using-last-good = den letzten guten Einstellungen
using-defaults = den Vorgaben
settings-mended = Die Einstellungen sind wieder in Ordnung.
history-damaged = Deine Verlaufsdatei war beschädigt
history-damaged-body = Sie bleibt als { $file } erhalten. Eine neue hat begonnen.
state-damaged = Der gespeicherte Stand war beschädigt und bleibt als { $file } erhalten. Pausen und Uhren beginnen neu.
cannot-write = Unbrace kann nicht in seinen Ordner schreiben
cannot-write-body = Erinnerungen gehen weiter. Was jetzt geschieht, bleibt vielleicht nicht erhalten: { $why }

open-none = Dafür gibt es noch kein Fenster.
open-today = { open-none } „unbrace status“ und das Menü der Leiste sagen, was kommt.
open-guide = { open-none } „unbrace offer movement“ bringt eine Pause mit ihren Schritten.
open-breathe = { open-none } „unbrace offer breathing“ bringt eine Atemübung.
open-move = { open-none } „unbrace offer movement“ bringt eine Pause mit ihren Schritten.
open-check-in = { open-none } Tippe: unbrace check-in --pain 3 --impact 2. Jede Zahl von 0 bis 10.
open-progress = { open-none } „unbrace history export“ gibt alles aus, was festgehalten wurde.
open-program = { open-none } Programme von Therapeuten gibt es noch nicht.
open-settings = { open-none } Deine Einstellungen stehen in { $file }. „unbrace config set posture.every 45m“ ändert eine.
open-welcome = Unbrace erinnert dich, die Lage zu wechseln, dich zu bewegen und zu atmen. Es sitzt in der Leiste: im Menü steht alles.
open-learn = { open-none } Hier steht das Wichtigste.

warning-signs =
    Unbrace hilft beim Wohlfühlen. Es stellt keine Diagnose, behandelt nicht und kann dich nicht beurteilen.

    Jedes einzelne dieser Zeichen braucht, wenn es neu ist, sofort den Notruf:
    – Rücken- oder Beinschmerz mit Taubheit um Genitalien, Innenseiten der Schenkel oder Gesäß
    – neue Mühe, Urin zu lassen, zu halten oder zu spüren, oder Verlust der Kontrolle über den Darm
    – neue Veränderung von Gefühl oder Funktion beim Sex, mit Rücken- oder Beinschmerz
    – Schmerz, Schwäche oder Taubheit in beiden Beinen, oder Schwäche, die schnell zunimmt
    – Schmerz nach einem schweren Unfall oder Sturz
    – Schmerz mit Brustschmerz, plötzlich reißender Schmerz in Brust oder Rücken, oder Zusammenbruch
    – Nackenschmerz mit plötzlichem, nie gekanntem Kopfschmerz, Doppelbildern, lallender Sprache, hängendem Gesicht oder Schwäche auf einer Seite
    – steifer Nacken mit Fieber, starkem Kopfschmerz, Ausschlag oder Verwirrtheit

    Ruf am selben Tag oder in den nächsten Tagen in einer Praxis an bei:
    – ungeschickten Händen, unsicherem Gang oder Stromschlägen beim Beugen des Nackens: am selben Tag
    – Fieber, Schüttelfrost oder starkem Krankheitsgefühl; Gewichtsverlust ohne Grund; früherem Krebs mit neuem Rückenschmerz
    – Schmerz in der Nacht, den keine Lage lindert
    – neuer oder zunehmender Schwäche oder Taubheit in einem Arm oder Bein
    – neuem, ständigem Schmerz zwischen den Schulterblättern

    Frag vor dem Anfang in deiner Praxis nach, wenn du schwanger bist oder in den letzten 12 Wochen geboren hast, vor Kurzem
    eine Operation oder einen Bruch hattest, oder mit Krankheiten von Herz, Lunge oder Nerven, Osteoporose mit Brüchen oder
    entzündeten Gelenken lebst.

    Hör mit einer Übung auf, wenn dir schwach oder schwindlig wird, die Luft knapp wird oder ein neuer stechender Schmerz kommt.

no-window-yet = Unbrace läuft schon. { open-today }
opening = Das Fenster öffnet sich.
quit-bye = Unbrace endet. Bis bald.
refused = Das passt gerade nicht. „unbrace status“ sagt, was los ist.
refused-nothing-live = Gerade gibt es keine Erinnerung zu beantworten. „unbrace status“ sagt, was kommt.
refused-live = Es ist schon eine Erinnerung da: „unbrace done“, „later“ oder „skip“ beantwortet sie.
refused-later = Sie wurde so oft verschoben, wie deine Einstellungen es zulassen. „unbrace done“ oder „unbrace skip“ beendet sie.
refused-undo = Es gibt keine Antwort der letzten 10 Minuten, die zurückzunehmen wäre.
refused-guided = Es läuft gerade. „unbrace done“ oder „unbrace skip“ beendet es.
refused-away = Der Bildschirm ist gesperrt oder schläft. Versuch es, wenn du wieder da bist.
