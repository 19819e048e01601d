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
quit-bye = Unbrace endet. Bis bald.
refused = Das passt gerade nicht. „unbrace status“ sagt, was los ist.
refused-nothing-live = Gerade gibt es keine Erinnerung zu beantworten. „unbrace status“ sagt, was kommt.
refused-live = Es ist schon eine Erinnerung da: „unbrace done“, „later“ oder „skip“ beantwortet sie.
refused-later = Sie wurde so oft verschoben, wie deine Einstellungen es zulassen. „unbrace done“ oder „unbrace skip“ beendet sie.
refused-undo = Es gibt keine Antwort der letzten 10 Minuten, die zurückzunehmen wäre.
refused-guided = Es läuft gerade. „unbrace done“ oder „unbrace skip“ beendet es.
refused-away = Der Bildschirm ist gesperrt oder schläft. Versuch es, wenn du wieder da bist.

## Die Inhalte: je Eintrag der Bibliothek der Satz, das Warum, die Schritte

soft-belly = Lass den Bauch los. Spür, wie der nächste Atemzug die Rippen weitet.
    .why = Ein weicher Bauch lässt dem Atemmuskel unter den Rippen Platz.

shift-weight = Verlagere dein Gewicht auf eine Seite, dann auf die andere.
    .why = Wer die Lage wechselt, verteilt die Last des Sitzens.

lean-back = Lehn dich zurück und lass dich eine Weile vom Stuhl halten.
    .why = Deine nächste Lage ist oft die nützlichste.

heavy-shoulders = Lass die Schultern schwer werden. Lass die Arme einen Atemzug lang hängen.
    .why = Ruhiges Atmen verlangt deinen Schultern nichts ab.

loose-jaw = Lass die Zähne ein wenig auseinander. Lass die Zunge ruhen.
    .why = Kiefer und Bauch spannen sich oft unbemerkt an, und beide dürfen loslassen.

feet-down = Stell beide Füße ab. Spür, wie der Boden deine Beine trägt.
    .why = Halt von unten lässt den Rest von dir lockerer werden.

perch-forward = Rutsch für ein paar Atemzüge an die Vorderkante des Stuhls.
    .why = Anders zu sitzen lässt andere Teile an die Reihe kommen.

long-out-breath = Lass einen Atemzug langsam hinaus. Warte, bis der nächste kommt.
    .why = Langsames Ausatmen kann dir helfen, ruhiger zu werden.

all-round-ribs = Lass den nächsten Atemzug die Rippen weiten: vorn, seitlich und hinten.
    .why = Wenn die Rippen mitatmen, kann die obere Brust weniger tun.

soft-hands = Öffne die Hände. Lass die Finger einen langsamen Atemzug lang ruhen.
    .why = Kleine Pausen vom Halten lassen müde Muskeln rasten.

look-far = Schau in die Ferne und blinzle ein paar Mal.
    .why = Ein anderer Blick ruht die Augen aus und lässt den Kopf zur Ruhe kommen.

stand-for-this = Steh für die nächsten Minuten auf, wenn es dir passt.
    .why = Stehen ist eine Lage mehr, und auf die Abwechslung kommt es an.

walk-break = Zwei Minuten gehen?
    .why = In einer Studie schob Gehen, mit etwas Anleitung, neue Rückenschmerzen hinaus.
    .step1 = Steh auf, wann es dir passt.
    .step2 = Geh so, dass du dabei reden kannst.
    .step3 = Lass die Arme schwingen und schau weit nach vorn.
    .gentler = Geh halb so schnell, oder steh nur und verlagere dein Gewicht.

sit-to-stand = Ein paar Mal leicht vom Stuhl aufstehen?
    .why = Aufstehen unterbricht das Sitzen und gibt den Beinen zu tun.
    .step1 = Rutsch nach vorn und stell die Füße unter die Knie.
    .step2 = Atme beim Aufstehen aus. Nimm die Hände dazu, wenn du magst.
    .step3 = Setz dich langsam. Fünfmal, oder weniger.
    .gentler = Drück dich mit den Händen ab, zwei- oder dreimal.

pelvic-tilt = Eine Minute das Becken wiegen?
    .why = Wiegen verteilt die Last und lindert bei vielen die Steife.
    .step1 = Roll das Becken zurück, bis der untere Rücken rund wird.
    .step2 = Roll es nach vorn, so weit es leicht geht.
    .step3 = Langsam, achtmal, und atme weiter.
    .gentler = Mach das Wiegen so klein, wie du magst.

trunk-turn = Sanft nach beiden Seiten drehen?
    .why = Am Schreibtisch dreht man sich wenig, darum hier ein paar.
    .step1 = Kreuz die Arme vor der Brust.
    .step2 = Dreh dich aus den Rippen und bleib zwei Atemzüge.
    .step3 = Komm zurück und dreh zur anderen Seite. Je fünfmal.
    .gentler = Dreh dich nur ein Stück, je dreimal.

shoulder-roll = Die Schultern kreisen und fallen lassen?
    .why = Heben und Fallenlassen zeigt dir, wie sich Loslassen anfühlt.
    .step1 = Atme ein und heb die Schultern.
    .step2 = Roll sie zurück und lass sie beim Ausatmen fallen.
    .step3 = Zehnmal, dann andersherum.
    .gentler = Heb die Schultern halb so hoch, fünfmal.

blade-squeeze = Die Muskeln zwischen den Schulterblättern wecken?
    .why = Training für Nacken und Schultern hat bei Büroarbeit die besten Studien.
    .step1 = Zieh die Schulterblätter weich nach hinten und etwas nach unten.
    .step2 = Halt fünf Sekunden und atme weiter.
    .step3 = Lass ganz los. Achtmal.
    .gentler = Zieh halb so fest, viermal.

calf-raise = Ein paar Mal auf die Zehen?
    .why = Deine Waden helfen dem Blut aus den Beinen zurück.
    .step1 = Steh und halt dich an einem festen Tisch.
    .step2 = Geh auf die Zehen und komm langsam herunter.
    .step3 = Zehnmal. Im Sitzen die Fersen heben geht auch.
    .gentler = Bleib sitzen und heb die Fersen.

wall-push = Ein paar leichte Stütze an der Wand?
    .why = Kräftigere Schultern gingen in Bürostudien mit weniger Nackenschmerz einher.
    .step1 = Leg die Hände in Brusthöhe an eine Wand.
    .step2 = Beug die Ellbogen und drück dich beim Ausatmen weg.
    .step3 = Achtmal, oder den halben Weg, wenn das reicht.
    .gentler = Steh näher an der Wand und beug die Arme halb.

slow-breathing = Eine Minute langsam und leicht atmen?
    .why = Langsames, leichtes Atmen kann dir in Minuten helfen, ruhiger zu werden.
    .step1 = Lass den Bauch los. Leg eine Hand gleich unter die Rippen.
    .step2 = Atme durch die Nase ein und lass die Hand mitgehen.
    .step3 = Lass den Atem von selbst hinaus, etwas länger, als er kam.
    .step4 = Bleib klein und leise. Hör auf, wenn dir schwindlig wird.
    .gentler = Lass das Zählen weg und jeden Atemzug klein sein.
