# Print help
all--help = Afficher l’aide
# Keep all files under DIR; the same as UNBRACE_HOME=DIR
all--home = Garder tous les fichiers dans DIR ; équivaut à UNBRACE_HOME=DIR
# Print JSON instead of text, where the command supports it
all--json = Afficher du JSON au lieu de texte, si la commande le permet
# Print version
all--version = Afficher la version
# Print this message or the help of the given subcommand(s)
all-help = Afficher ce message ou l’aide d’une sous-commande
# Keep a list of questions for your therapist
ask = Tenir une liste de questions pour votre kiné
# Delete a question permanently
ask--delete = Supprimer définitivement une question
# Mark a question as asked
ask--done = Marquer une question comme posée
# List the questions
ask--list = Lister les questions
# The question to add
ask--text = La question à ajouter
# Turn starting at login on or off
autostart = Activer ou désactiver le lancement à l’ouverture de session
# on or off
autostart--state = on pour activer, off pour désactiver
# Save settings, program and history to one file
backup = Sauvegarder les réglages, le programme et l’historique dans un seul fichier
# The file to create
backup--file = Le fichier à créer
# Record a check-in
check-in = Enregistrer un bilan
# Your chosen activity: 0 is unable to do it, 10 is as well as before the problem
check-in--activity = Activité choisie : de 0 (impossible) à 10 (aussi bien qu’avant le problème)
# Change since you began: -5 is very much worse, 0 is the same, 5 is very much better
check-in--change = Changement depuis vos débuts : de -5 (bien pire) à 5 (bien mieux) ; 0 si c’est pareil
# Mark the day as a flare-up day
check-in--flare = Noter ce jour comme jour de poussée
# How much the pain gets in your way: 0 is not at all, 10 is completely
check-in--impact = Gêne dans vos journées : de 0 (aucune) à 10 (totale)
# A note in your own words
check-in--note = Une note, avec vos mots
# Pain: 0 is none, 10 is the worst you can imagine
check-in--pain = Douleur : de 0 (aucune) à 10 (la pire imaginable)
# Sleep last night: 0 is very poor, 10 is very good
check-in--sleep = Sommeil de la nuit dernière : de 0 (très mal) à 10 (très bien)
# Stress: 0 is none, 10 is the most you can imagine
check-in--stress = Stress : de 0 (aucun) à 10 (le maximum imaginable)
# Summarise the reports of many patients, for therapists
clinic = Résumer les rapports de plusieurs patients (pour les kinés)
# The folder with the reports, one JSON file each, sealed or not
clinic--dir = Le dossier des rapports : un fichier JSON par rapport, scellé ou non
# Replace the file if it exists
clinic--force = Remplacer le fichier s’il existe
# Your key, which opens the sealed reports
clinic--key = Votre clé, qui ouvre les rapports scellés
# The .html or .csv file to create; the default is a table on standard output
clinic--output = Le fichier .html ou .csv à créer ; par défaut, un tableau sur la sortie standard
# Print shell completions
completions = Afficher le script de complétion d’un shell
# The shell
completions--shell = Le shell
# View, check and change the settings
config = Consulter, vérifier et modifier les réglages
# List every problem, with line and column
config-check = Lister tous les problèmes, avec ligne et colonne
# The file to check; the default is your own
config-check--file = Le fichier à vérifier ; par défaut, le vôtre
# Print one setting
config-get = Afficher un réglage
# The key, such as posture.every
config-get--key = Le nom du réglage, par exemple posture.every
# Print the path of the settings file; --json adds that of the office's file
config-path = Afficher le chemin du fichier de réglages ; avec --json, aussi celui du fichier de l’employeur
# Replace the settings file by the template; the old file is kept under another name
config-reset = Remplacer le fichier de réglages par le modèle ; l’ancien fichier est gardé sous un autre nom
# Change one setting; comments are kept
config-set = Modifier un réglage ; les commentaires sont conservés
# The key, such as posture.every
config-set--key = Le nom du réglage, par exemple posture.every
# The new value, such as 45m
config-set--value = La nouvelle valeur, par exemple 45m
# Print the settings in force
config-show = Afficher les réglages en vigueur
# View and check the content library, for reviewers
content = Consulter et vérifier le contenu de la bibliothèque (pour la relecture)
# Check wording, reading level, evidence labels and sources
content-check = Vérifier les formulations, le niveau de lecture, les niveaux de preuve et les sources
# A folder laid out like assets/content, with its pictures beside it; the default is the built-in library
content-check--dir = Un dossier organisé comme assets/content, avec ses images à côté ; par défaut, la bibliothèque intégrée
# List every cue, exercise, lesson and article
content-list = Lister tous les conseils, exercices, textes « Bon à savoir » et articles
# Print every sentence that users can see, with its sources, as Markdown for clinical review
content-review = Afficher en Markdown toutes les phrases visibles dans Unbrace, avec leurs sources, pour une relecture clinique
# Show one entry in full, with its sources
content-show = Afficher une entrée en entier, avec ses sources
# The ID of the entry, such as soft-belly
content-show--id = L’ID de l’entrée, par exemple soft-belly
# Check what works on this desktop, and what to do about the rest
doctor = Vérifier ce qui marche sur cet ordinateur, et indiquer que faire pour le reste
# Write diagnostics for a bug report to a new file, without health data
doctor--report = Enregistrer dans un nouveau fichier un diagnostic, sans données de santé, pour signaler un bogue
# Print what Unbrace detects as it happens: lock, calls, do not disturb
doctor--watch = Afficher en direct ce qu’Unbrace détecte : verrouillage, appels, « ne pas déranger »
# Mark the current reminder as done
done = Marquer le rappel en cours comme fait
# Turn flare-up mode on or off: gentler and shorter reminders for some days
flare-up = Activer ou désactiver les jours en douceur lors d’une poussée : rappels plus doux et plus courts pendant quelques jours
# Number of days; the default is the setting flare_up.days
flare-up--days = Nombre de jours ; par défaut, le réglage flare_up.days
# on or off
flare-up--state = on pour activer, off pour désactiver
# Export or delete the recorded history
history = Exporter ou supprimer l’historique
# Delete entries permanently
history-delete = Supprimer définitivement des entrées
# Delete all entries
history-delete--all = Supprimer toutes les entrées
# Delete the entries before this day, such as 2026-11-01
history-delete--before = Supprimer les entrées antérieures à ce jour, par exemple 2026-11-01
# Print the recorded entries
history-export = Afficher les entrées enregistrées
# The output format; the default is csv
history-export--format = Le format de sortie ; par défaut, csv
# The first day, such as 2026-11-01
history-export--from = Le premier jour, par exemple 2026-11-01
# The last day, such as 2026-11-30
history-export--to = Le dernier jour, par exemple 2026-11-30
# Make and show a key to which your patients' reports are sealed, for therapists
key = Créer et afficher la clé pour laquelle les rapports de vos patients sont scellés (pour les kinés)
# Make a key, and print its public half for your programs
key-new = Créer une clé, et afficher sa moitié publique à mettre dans vos programmes
# The file to create; keep it to yourself
key-new--output = Le fichier à créer ; gardez-le pour vous
# Print the public half of a key
key-show = Afficher la moitié publique d’une clé
# Your key
key-show--file = Votre clé
# Put the current reminder off for a while
later = Remettre le rappel en cours à plus tard
# Print the manual page
man = Afficher la page de manuel
# DESCRIPTION
man-description = DESCRIPTION
# NAME
man-name = NOM
# SYNOPSIS
man-synopsis = SYNOPSIS
# Offer a reminder now
offer = Proposer un rappel maintenant
# The kind of reminder: posture, movement or breathing
offer--kind = Le type de rappel : posture (position), movement (mouvement) ou breathing (respiration)
# Open a window
open = Ouvrir une fenêtre
# With the pages `clinic` and `author`: your key, which opens sealed reports
open--key = Avec les pages `clinic` et `author` : votre clé, qui ouvre les rapports scellés
# The page to open
open--page = La page à ouvrir
# The reports of many patients, for therapists
open--page--clinic = Les rapports de plusieurs patients (pour les kinés)
# The question whether to start a flare-up, on the Today page
open--page--flare-up = La question de commencer des jours en douceur, sur la page Aujourd’hui
# The articles, on the Library page
open--page--learn = Les articles, sur la page Bibliothèque
# What prepares the next visit to the therapist
open--page--visit = De quoi préparer la prochaine visite chez le kiné
# The article about warning signs, on the Library page
open--page--warning-signs = L’article sur les signes d’alerte, sur la page Bibliothèque
# With the page `author`, the program to open; with the page `clinic`, the folder with the reports
open--path = Avec la page `author`, le programme à ouvrir ; avec la page `clinic`, le dossier des rapports
# With the page `author`: a patient's report to show beside the program
open--report = Avec la page `author` : le rapport d’un patient, à afficher à côté du programme
# Pause reminders: 30m, until 14:00, tomorrow or indefinitely; the default is one hour
pause = Mettre les rappels en pause : 30m, until 14:00, tomorrow ou indefinitely ; par défaut, une heure
# How long to pause: 30m, until 14:00, tomorrow or indefinitely
pause--length = La durée de la pause : 30m, until 14:00 (jusqu’à cette heure), tomorrow (jusqu’à demain) ou indefinitely (jusqu’à votre reprise)
# Check, import, view, create and remove a therapist's program
program = Vérifier, importer, consulter, créer et terminer le programme d’un kiné
# List every problem in program files, with line and column
program-check = Lister tous les problèmes des fichiers de programme, avec ligne et colonne
# The files to check
program-check--files = Les fichiers à vérifier
# List the built-in programs
program-examples = Lister les programmes intégrés
# Save the active program to a new file
program-export = Enregistrer le programme en cours dans un nouveau fichier
# The file to create
program-export--file = Le fichier à créer
# End the stay on a stage; the stages follow their dates again
program-go-on = Ne plus rester à la même étape ; les étapes s’enchaînent de nouveau selon les dates
# Create a page for the patient to print, with pictures, doses and boxes to tick
program-handout = Créer la fiche d’un programme, à remettre à la personne : une page avec images, doses et cases à cocher
# The therapist's file
program-handout--file = Le fichier du kiné
# Replace the file if it exists
program-handout--force = Remplacer le fichier s’il existe
# The HTML file to create, or - for standard output
program-handout--output = Le fichier HTML à créer, ou - pour la sortie standard
# Show a program in plain words, then import it
program-import = Expliquer un programme en mots simples, puis l’importer
# The therapist's file
program-import--file = Le fichier du kiné
# Do not ask for confirmation
program-import--yes = Ne pas demander de confirmation
# Create a commented program to start from, or a copy of a built-in one
program-new = Créer un programme de départ avec des commentaires, ou une copie d’un programme intégré
# The file to create, such as back.unbrace.toml
program-new--file = Le fichier à créer, par exemple back.unbrace.toml
# The name of a built-in program; `unbrace program examples` lists them
program-new--from = Le nom d’un programme intégré ; `unbrace program examples` en donne la liste
# Show a program file in a window, where you can import it
program-open = Afficher un fichier de programme dans une fenêtre, où vous pouvez l’importer
# The therapist's file
program-open--file = Le fichier du kiné
# Remove the program; your own settings apply again
program-remove = Terminer le programme ; vos propres réglages s’appliquent de nouveau
# Show the active program, its stage and what comes next
program-show = Afficher le programme en cours, son étape et ce qui vient ensuite
# Stay on the current stage
program-stay = Rester à l’étape actuelle
# Quit Unbrace
quit = Quitter Unbrace
# Say that you are reading: you count as present until the next key or mouse input, for at most an hour
reading = Signaler que vous lisez : Unbrace considère que vous êtes là jusqu’à votre prochaine action au clavier ou à la souris, une heure au plus
# Create a report for your therapist from the recorded history
report = Créer un rapport pour votre kiné à partir de l’historique
# State in the report that you want to be contacted
report--contact = Indiquer dans le rapport que vous souhaitez un contact
# Replace the file if it exists
report--force = Remplacer le fichier s’il existe
# The format; the default follows from the name of the output file
report--format = Le format ; par défaut, il dépend du nom du fichier à créer
# A FHIR R4 bundle, for a clinic's record system
report--format--fhir = Un bundle FHIR R4, pour le logiciel d’un cabinet
# The first day, such as 2026-11-01; the default is four weeks before the last day
report--from = Le premier jour, par exemple 2026-11-01 ; par défaut, quatre semaines avant le dernier jour
# A name to put on the report, such as your own
report--name = Un nom à mettre sur le rapport, par exemple le vôtre
# Which of your notes to include
report--notes = Les notes à inclure
# The file to create, or - for standard output. A sealed report has .age at the end of its name
report--output = Le fichier à créer, ou - pour la sortie standard. Le nom d’un rapport scellé se termine par .age
# Which of your questions to include: the open ones or none
report--questions = Les questions à inclure : les questions ouvertes ou aucune
# The last day; the default is today
report--to = Le dernier jour ; par défaut, aujourd’hui
# Save the report readable by everybody, although your program names your therapist's key
report--unsealed = Enregistrer le rapport sans le sceller, lisible par tous, même si votre programme contient la clé de votre kiné
# Restore a backup; existing files are kept under another name
restore = Reprendre une sauvegarde ; les fichiers existants sont gardés sous un autre nom
# The backup file
restore--file = Le fichier de sauvegarde
# End the pause
resume = Mettre fin à la pause
# Start Unbrace in the foreground
run = Lancer Unbrace au premier plan
# For an autostart entry that all users share: end at once if this person has turned the start at login off
run--at-login = Pour une entrée qui lance Unbrace dans tous les comptes : s’arrêter aussitôt si la personne a désactivé le lancement à l’ouverture de session
# Simulate a day that you describe; Unbrace need not be running
simulate = Simuler une journée que vous décrivez ; fonctionne même si Unbrace n’est pas lancé
# The settings file to use; without it, the default settings apply
simulate--config = Le fichier de réglages à utiliser ; sans lui, les réglages d’origine s’appliquent
# How long the simulation lasts
simulate--length = La durée de la simulation
# A therapist's program to use, imported on the first day
simulate--program = Le programme d’un kiné à utiliser, importé le premier jour
# The seed for everything that is chosen at random
simulate--seed = La graine pour tout ce qui est tiré au hasard
# When the simulation begins
simulate--start = Le moment où la simulation commence
# The trace file: what happens during the day, one event per line
simulate--trace = Le fichier de trace : ce qui se passe dans la journée, un événement par ligne
# Skip the current reminder
skip = Passer le rappel en cours
# Start the current reminder
start = Commencer le rappel en cours
# The usual breathing session in place of the long one of the day
start--short = La séance de respiration habituelle, au lieu de la longue séance du jour
# Show what comes next, or why Unbrace is quiet
status = Afficher ce qui vient ensuite, ou pourquoi Unbrace se tait
# Reminders to change position, move and breathe at a desk. Not a medical device
unbrace = Des rappels pour changer de position, bouger et respirer au bureau. Unbrace n’est pas un dispositif médical
# Without a command, Unbrace starts in the system tray. If it is already running, its window opens instead.
unbrace-long = Sans commande, Unbrace se lance dans la zone de notification. S’il est déjà lancé, sa fenêtre s’ouvre.
# Take back the last answer, within 10 minutes
undo = Annuler la dernière réponse, dans les 10 minutes
# Open a sealed report, for therapists
unseal = Ouvrir un rapport scellé (pour les kinés)
# The sealed report
unseal--file = Le rapport scellé
# Replace the file if it exists
unseal--force = Remplacer le fichier s’il existe
# Your key
unseal--key = Votre clé
# The file to create, or - for standard output
unseal--output = Le fichier à créer, ou - pour la sortie standard
# Keep the times of your visits to a therapist
visit = Noter les dates et heures de vos visites chez le kiné
# Add a visit; Unbrace reminds you the day before
visit-add = Ajouter une visite ; Unbrace vous la rappelle la veille
# When it begins, such as 2026-12-03T10:00
visit-add--at = Le moment où elle commence, par exemple 2026-12-03T10:00
# How it takes place: video, phone or in person
visit-add--how = Comment elle se passe : video, phone (téléphone) ou in person (sur place)
# A note, such as what to bring
visit-add--note = Une note, par exemple ce qu’il faut apporter
# List the visits that are ahead, those of your program included
visit-list = Lister les visites à venir, y compris celles de votre programme
# Delete a visit that you added
visit-remove = Supprimer une visite que vous avez ajoutée
# The number of the visit; `unbrace visit list` shows it
visit-remove--id = Le numéro de la visite ; `unbrace visit list` l’affiche
# Arguments
word-arguments = Arguments{"\u202F"}
# Commands
word-commands = Commandes{"\u202F"}
# default
word-default = par défaut{"\u202F"}
# Options
word-options = Options{"\u202F"}
# Usage
word-usage = Utilisation{"\u202F"}
# possible values
word-values = valeurs possibles{"\u202F"}
