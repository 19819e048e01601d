# Print help
all--help = Hilfe anzeigen
# Keep all files under DIR; the same as UNBRACE_HOME=DIR
all--home = Alle Dateien unter DIR ablegen; entspricht UNBRACE_HOME=DIR
# Print JSON instead of text, where the command supports it
all--json = JSON statt Text ausgeben, sofern der Befehl das unterstützt
# Print version
all--version = Version anzeigen
# Print this message or the help of the given subcommand(s)
all-help = Diese Hilfe oder die Hilfe zu den angegebenen Befehlen anzeigen
# Keep a list of questions for your therapist
ask = Fragen für die Physiotherapie sammeln
# Delete a question permanently
ask--delete = Frage endgültig löschen
# Mark a question as asked
ask--done = Frage als gestellt markieren
# List the questions
ask--list = Fragen auflisten
# The question to add
ask--text = Neue Frage
# Turn starting at login on or off
autostart = Start beim Anmelden ein- oder ausschalten
# on or off
autostart--state = on (ein) oder off (aus)
# Save settings, program and history to one file
backup = Einstellungen, Programm und Verlauf in einer Datei sichern
# The file to create
backup--file = Zieldatei
# Record a check-in
check-in = Befinden eintragen
# Your chosen activity: 0 is unable to do it, 10 is as well as before the problem
check-in--activity = Eigene Tätigkeit: 0 gar nicht möglich, 10 so gut wie vor den Beschwerden
# Change since you began: -5 is very much worse, 0 is the same, 5 is very much better
check-in--change = Veränderung seit dem Anfang: -5 sehr viel schlechter, 0 gleich, 5 sehr viel besser
# Mark the day as a flare-up day
check-in--flare = Vermerken, dass es ein Tag mit Schmerzphase ist
# How much the pain gets in your way: 0 is not at all, 10 is completely
check-in--impact = Wie sehr es dich einschränkt: 0 gar nicht, 10 völlig
# A note in your own words
check-in--note = Notiz in eigenen Worten
# Pain: 0 is none, 10 is the worst you can imagine
check-in--pain = Schmerz: 0 kein Schmerz, 10 der schlimmste, den du dir denken kannst
# Sleep last night: 0 is very poor, 10 is very good
check-in--sleep = Schlaf in der letzten Nacht: 0 sehr schlecht, 10 sehr gut
# Stress: 0 is none, 10 is the most you can imagine
check-in--stress = Stress: 0 keiner, 10 so viel, wie du dir denken kannst
# Summarise the reports of many patients, for therapists
clinic = Übersicht über die Berichte vieler Patienten erstellen (für Fachleute)
# The folder with the reports, one JSON file each, sealed or not
clinic--dir = Ordner mit den Berichten: je eine JSON-Datei, verschlüsselt oder nicht
# Replace the file if it exists
clinic--force = Vorhandene Zieldatei ersetzen
# Your key, which opens the sealed reports
clinic--key = Ihr Schlüssel, der die verschlüsselten Berichte öffnet
# The .html or .csv file to create; the default is a table on standard output
clinic--output = Zieldatei, die auf .html oder .csv endet; ohne Angabe eine Tabelle auf der Standardausgabe
# Print shell completions
completions = Skript für die Shell-Vervollständigung ausgeben
# The shell
completions--shell = Name der Shell
# View, check and change the settings
config = Einstellungen anzeigen, prüfen und ändern
# List every problem, with line and column
config-check = Alle Probleme mit Zeile und Spalte auflisten
# The file to check; the default is your own
config-check--file = Zu prüfende Datei; ohne Angabe deine Einstellungsdatei
# Print one setting
config-get = Eine Einstellung ausgeben
# The key, such as posture.every
config-get--key = Name der Einstellung, etwa posture.every
# Print the path of the settings file; --json adds that of the office's file
config-path = Pfad der Einstellungsdatei ausgeben; mit --json auch den der systemweiten Einstellungsdatei
# Replace the settings file by the template; the old file is kept under another name
config-reset = Einstellungsdatei durch die Vorlage ersetzen; die alte bleibt unter einem anderen Namen erhalten
# Change one setting; comments are kept
config-set = Eine Einstellung ändern; Kommentare bleiben erhalten
# The key, such as posture.every
config-set--key = Name der Einstellung, etwa posture.every
# The new value, such as 45m
config-set--value = Neuer Wert, etwa 45m
# Print the settings in force
config-show = Geltende Einstellungen ausgeben
# View and check the content library, for reviewers
content = Bibliothek anzeigen und prüfen (zur fachlichen Begutachtung)
# Check wording, reading level, evidence labels and sources
content-check = Wortwahl, Lesbarkeit, Quellen und Einstufung der Belege prüfen
# A folder laid out like assets/content, with its pictures beside it; the default is the built-in library
content-check--dir = Ordner mit demselben Aufbau wie assets/content und den Bildern daneben; ohne Angabe die mitgelieferte Bibliothek
# List every cue, exercise, lesson and article
content-list = Alle Haltungsimpulse, Übungen, Wissenstexte und Artikel auflisten
# Print every sentence that users can see, with its sources, as Markdown for clinical review
content-review = Alle Sätze, die in Unbrace zu lesen sind, mit ihren Quellen zur fachlichen Begutachtung als Markdown ausgeben
# Show one entry in full, with its sources
content-show = Einen Eintrag vollständig und mit seinen Quellen anzeigen
# The ID of the entry, such as soft-belly
content-show--id = ID des Eintrags, etwa soft-belly
# Check what works on this desktop, and what to do about the rest
doctor = Prüfen, was auf diesem Desktop funktioniert, und Abhilfe für den Rest nennen
# Write diagnostics for a bug report to a new file, without health data
doctor--report = Diagnosedaten für einen Fehlerbericht in eine neue Datei schreiben, ohne Gesundheitsdaten
# Print what Unbrace detects as it happens: lock, calls, do not disturb
doctor--watch = Laufend ausgeben, was Unbrace erkennt: Bildschirmsperre, Anrufe, „Nicht stören“
# Mark the current reminder as done
done = Aktuelle Erinnerung als gemacht markieren
# Turn flare-up mode on or off: gentler and shorter reminders for some days
flare-up = Sanfte Tage in einer Schmerzphase ein- oder ausschalten: einige Tage lang sanftere und kürzere Erinnerungen
# Number of days; the default is the setting flare_up.days
flare-up--days = Anzahl der Tage; ohne Angabe gilt die Einstellung flare_up.days
# on or off
flare-up--state = on (ein) oder off (aus)
# Export or delete the recorded history
history = Verlauf exportieren oder löschen
# Delete entries permanently
history-delete = Einträge endgültig löschen
# Delete all entries
history-delete--all = Alle Einträge löschen
# Delete the entries before this day, such as 2026-11-01
history-delete--before = Einträge vor diesem Tag löschen, etwa 2026-11-01
# Print the recorded entries
history-export = Aufgezeichnete Einträge ausgeben
# The output format; the default is csv
history-export--format = Ausgabeformat; ohne Angabe csv
# The first day, such as 2026-11-01
history-export--from = Erster Tag, etwa 2026-11-01
# The last day, such as 2026-11-30
history-export--to = Letzter Tag, etwa 2026-11-30
# Make and show a key to which your patients' reports are sealed, for therapists
key = Schlüssel zum Verschlüsseln der Berichte Ihrer Patienten erstellen und anzeigen (für Fachleute)
# Make a key, and print its public half for your programs
key-new = Schlüssel erstellen und seine öffentliche Hälfte für Ihre Programme ausgeben
# The file to create; keep it to yourself
key-new--output = Zieldatei; nicht weitergeben
# Print the public half of a key
key-show = Öffentliche Hälfte eines Schlüssels ausgeben
# Your key
key-show--file = Ihr Schlüssel
# Put the current reminder off for a while
later = Aktuelle Erinnerung auf später verschieben
# Print the manual page
man = Handbuchseite ausgeben
# DESCRIPTION
man-description = BESCHREIBUNG
# NAME
man-name = BEZEICHNUNG
# SYNOPSIS
man-synopsis = ÜBERSICHT
# Offer a reminder now
offer = Jetzt eine Erinnerung anbieten
# The kind of reminder: posture, movement or breathing
offer--kind = Art der Erinnerung: posture (Positionswechsel), movement (Bewegung) oder breathing (Atmen)
# Open a window
open = Ein Fenster öffnen
# With the pages `clinic` and `author`: your key, which opens sealed reports
open--key = Bei den Seiten `clinic` und `author`: Ihr Schlüssel, der verschlüsselte Berichte öffnet
# The page to open
open--page = Seite, die sich öffnen soll
# The reports of many patients, for therapists
open--page--clinic = Berichte vieler Patienten (für Fachleute)
# The question whether to start a flare-up, on the Today page
open--page--flare-up = Die Frage, ob sanfte Tage beginnen sollen, auf der Seite „Heute“
# The articles, on the Library page
open--page--learn = Artikel auf der Seite „Bibliothek“
# What prepares the next visit to the therapist
open--page--visit = Vorbereitung auf den nächsten Termin in der Physiotherapie
# The article about warning signs, on the Library page
open--page--warning-signs = Artikel über Warnzeichen auf der Seite „Bibliothek“
# With the page `author`, the program to open; with the page `clinic`, the folder with the reports
open--path = Bei der Seite `author` die Programmdatei, bei der Seite `clinic` der Ordner mit den Berichten
# With the page `author`: a patient's report to show beside the program
open--report = Bei der Seite `author`: Patientenbericht, der neben dem Programm angezeigt wird
# Pause reminders: 30m, until 14:00, tomorrow or indefinitely; the default is one hour
pause = Erinnerungen pausieren: 30m, until 14:00, tomorrow oder indefinitely; ohne Angabe eine Stunde
# How long to pause: 30m, until 14:00, tomorrow or indefinitely
pause--length = Dauer der Pause: 30m, until 14:00 (bis 14:00), tomorrow (bis morgen) oder indefinitely (bis du weitermachst)
# Check, import, view, create and remove a therapist's program
program = Programm aus der Physiotherapie prüfen, übernehmen, anzeigen, erstellen und beenden
# List every problem in program files, with line and column
program-check = Alle Probleme in Programmdateien mit Zeile und Spalte auflisten
# The files to check
program-check--files = Zu prüfende Dateien
# List the built-in programs
program-examples = Mitgelieferte Programme auflisten
# Save the active program to a new file
program-export = Aktives Programm in einer neuen Datei speichern
# The file to create
program-export--file = Zieldatei
# End the stay on a stage; the stages follow their dates again
program-go-on = Nicht länger auf der Stufe bleiben; die Stufen wechseln wieder nach Datum
# Create a page for the patient to print, with pictures, doses and boxes to tick
program-handout = Handzettel zu einem Programm erstellen: eine Seite mit Bildern, Dosis und Kästchen zum Abhaken
# The therapist's file
program-handout--file = Programmdatei
# Replace the file if it exists
program-handout--force = Vorhandene Zieldatei ersetzen
# The HTML file to create, or - for standard output
program-handout--output = HTML-Zieldatei oder - für die Standardausgabe
# Show a program in plain words, then import it
program-import = Programm in einfachen Worten anzeigen und dann übernehmen
# The therapist's file
program-import--file = Programmdatei aus der Physiotherapie
# Do not ask for confirmation
program-import--yes = Ohne Rückfrage übernehmen
# Create a commented program to start from, or a copy of a built-in one
program-new = Programm mit Kommentaren als Vorlage anlegen oder ein mitgeliefertes kopieren
# The file to create, such as back.unbrace.toml
program-new--file = Zieldatei, etwa back.unbrace.toml
# The name of a built-in program; `unbrace program examples` lists them
program-new--from = Name eines mitgelieferten Programms; `unbrace program examples` listet sie auf
# Show a program file in a window, where you can import it
program-open = Programmdatei in einem Fenster anzeigen, in dem du sie übernehmen kannst
# The therapist's file
program-open--file = Programmdatei aus der Physiotherapie
# Remove the program; your own settings apply again
program-remove = Programm beenden; danach gelten wieder deine eigenen Einstellungen
# Show the active program, its stage and what comes next
program-show = Anzeigen, welches Programm aktiv ist, auf welcher Stufe du bist und was als Nächstes kommt
# Stay on the current stage
program-stay = Auf der aktuellen Stufe bleiben
# Quit Unbrace
quit = Unbrace beenden
# Say that you are reading: you count as present until the next key or mouse input, for at most an hour
reading = Mitteilen, dass du gerade liest: Du giltst bis zur nächsten Eingabe als anwesend, höchstens eine Stunde lang
# Create a report for your therapist from the recorded history
report = Aus dem Verlauf einen Bericht für die Physiotherapie erstellen
# State in the report that you want to be contacted
report--contact = Im Bericht um Kontakt bitten
# Replace the file if it exists
report--force = Vorhandene Zieldatei ersetzen
# The format; the default follows from the name of the output file
report--format = Format; ohne Angabe nach dem Namen der Zieldatei
# A FHIR R4 bundle, for a clinic's record system
report--format--fhir = Bundle nach FHIR R4 für die Praxissoftware
# The first day, such as 2026-11-01; the default is four weeks before the last day
report--from = Erster Tag, etwa 2026-11-01; ohne Angabe vier Wochen vor dem letzten Tag
# A name to put on the report, such as your own
report--name = Name auf dem Bericht, etwa dein eigener
# Which of your notes to include
report--notes = Notizen, die in den Bericht kommen: all (alle) oder none (keine)
# The file to create, or - for standard output. A sealed report has .age at the end of its name
report--output = Zieldatei oder - für die Standardausgabe; der Name eines verschlüsselten Berichts endet auf .age
# Which of your questions to include: the open ones or none
report--questions = Fragen, die in den Bericht kommen: open (offene) oder none (keine)
# The last day; the default is today
report--to = Letzter Tag; ohne Angabe heute
# Save the report readable by everybody, although your program names your therapist's key
report--unsealed = Unverschlüsselt und für alle lesbar speichern, obwohl in deinem Programm der Schlüssel deiner Praxis steht
# Restore a backup; existing files are kept under another name
restore = Sicherung zurückholen; vorhandene Dateien bleiben unter einem anderen Namen erhalten
# The backup file
restore--file = Sicherungsdatei
# End the pause
resume = Pause beenden
# Start Unbrace in the foreground
run = Unbrace im Vordergrund starten
# For an autostart entry that all users share: end at once if this person has turned the start at login off
run--at-login = Für Autostart-Einträge, die für alle gelten: sofort wieder beenden, wenn die Person den Start beim Anmelden ausgeschaltet hat
# Simulate a day that you describe; Unbrace need not be running
simulate = Einen Tag simulieren, den du beschreibst; Unbrace braucht dafür nicht zu laufen
# The settings file to use; without it, the default settings apply
simulate--config = Einstellungsdatei; ohne Angabe gelten die Vorgaben
# How long the simulation lasts
simulate--length = Dauer der Simulation
# A therapist's program to use, imported on the first day
simulate--program = Programm aus der Physiotherapie, das am ersten Tag übernommen wird
# The seed for everything that is chosen at random
simulate--seed = Startwert für alles, was zufällig gewählt wird
# When the simulation begins
simulate--start = Beginn der Simulation
# The trace file: what happens during the day, one event per line
simulate--trace = Ablaufdatei: was an dem Tag geschieht, ein Ereignis pro Zeile
# Skip the current reminder
skip = Aktuelle Erinnerung überspringen
# Start the current reminder
start = Aktuelle Erinnerung starten
# The usual breathing session in place of the long one of the day
start--short = Übliche Atemübung statt der längeren, die einmal am Tag kommt
# Show what comes next, or why Unbrace is quiet
status = Anzeigen, was als Nächstes kommt oder warum Unbrace gerade still ist
# Reminders to change position, move and breathe at a desk. Not a medical device
unbrace = Erinnert am Schreibtisch daran, die Position zu wechseln, sich zu bewegen und zu atmen. Kein Medizinprodukt
# Without a command, Unbrace starts in the system tray. If it is already running, its window opens instead.
unbrace-long = Ohne Befehl startet Unbrace im Infobereich der Taskleiste. Läuft es schon, öffnet sich stattdessen sein Fenster.
# Take back the last answer, within 10 minutes
undo = Letzte Antwort innerhalb von 10 Minuten zurücknehmen
# Open a sealed report, for therapists
unseal = Verschlüsselten Bericht öffnen (für Fachleute)
# The sealed report
unseal--file = Verschlüsselter Bericht
# Replace the file if it exists
unseal--force = Vorhandene Zieldatei ersetzen
# Your key
unseal--key = Ihr Schlüssel
# The file to create, or - for standard output
unseal--output = Zieldatei oder - für die Standardausgabe
# Keep the times of your visits to a therapist
visit = Termine in der Physiotherapie verwalten
# Add a visit; Unbrace reminds you the day before
visit-add = Termin eintragen; Unbrace erinnert dich am Tag davor
# When it begins, such as 2026-12-03T10:00
visit-add--at = Beginn, etwa 2026-12-03T10:00
# How it takes place: video, phone or in person
visit-add--how = Art des Termins: video, phone (Telefon) oder in person (in der Praxis)
# A note, such as what to bring
visit-add--note = Notiz, etwa was mitzubringen ist
# List the visits that are ahead, those of your program included
visit-list = Kommende Termine auflisten, auch die aus deinem Programm
# Delete a visit that you added
visit-remove = Selbst eingetragenen Termin löschen
# The number of the visit; `unbrace visit list` shows it
visit-remove--id = Nummer des Termins; `unbrace visit list` zeigt sie an
# Arguments
word-arguments = Argumente
# Commands
word-commands = Befehle
# default
word-default = Vorgabe
# Options
word-options = Optionen
# Usage
word-usage = Aufruf
# possible values
word-values = mögliche Werte
