# Print help
all--help = Muestra la ayuda
# Keep all files under DIR; the same as UNBRACE_HOME=DIR
all--home = Guarda todos los archivos en DIR; equivale a UNBRACE_HOME=DIR
# Print JSON instead of text, where the command supports it
all--json = Muestra JSON en lugar de texto, si el comando lo admite
# Print version
all--version = Muestra la versión
# Print this message or the help of the given subcommand(s)
all-help = Muestra este mensaje o la ayuda de los subcomandos indicados
# Keep a list of questions for your therapist
ask = Lleva una lista de preguntas para tu fisioterapeuta
# Delete a question permanently
ask--delete = Borra una pregunta para siempre
# Mark a question as asked
ask--done = Marca una pregunta como hecha
# List the questions
ask--list = Muestra la lista de preguntas
# The question to add
ask--text = Pregunta que se añade
# Turn starting at login on or off
autostart = Activa o desactiva la apertura de Unbrace al iniciar sesión
# on or off
autostart--state = on (activar) u off (desactivar)
# Save settings, program and history to one file
backup = Guarda los ajustes, el programa y el historial en un solo archivo
# The file to create
backup--file = Archivo que se creará
# Record a check-in
check-in = Añade un registro de cómo estás
# Your chosen activity: 0 is unable to do it, 10 is as well as before the problem
check-in--activity = Hasta qué punto puedes hacer la actividad que elegiste, de 0 (nada) a 10 (tan bien como antes del problema)
# Change since you began: -5 is very much worse, 0 is the same, 5 is very much better
check-in--change = Cambio desde que empezaste, de -5 (muchísimo peor) a 5 (muchísimo mejor); 0 es igual
# Mark the day as a flare-up day
check-in--flare = Marca el día como día de brote de dolor
# How much the pain gets in your way: 0 is not at all, 10 is completely
check-in--impact = Limitación: cuánto te limita, de 0 (nada) a 10 (del todo)
# A note in your own words
check-in--note = Nota con tus propias palabras
# Pain: 0 is none, 10 is the worst you can imagine
check-in--pain = Dolor, de 0 (sin dolor) a 10 (lo peor que puedas imaginar)
# Sleep last night: 0 is very poor, 10 is very good
check-in--sleep = Cómo dormiste anoche, de 0 (casi sin descanso) a 10 (muy bien)
# Stress: 0 is none, 10 is the most you can imagine
check-in--stress = Estrés, de 0 (ninguno) a 10 (lo máximo que puedas imaginar)
# Summarise the reports of many patients, for therapists
clinic = Resume los informes de muchos pacientes (para fisioterapeutas)
# The folder with the reports, one JSON file each, sealed or not
clinic--dir = Carpeta con los informes, sellados o no: un archivo JSON por informe
# Replace the file if it exists
clinic--force = Reemplaza el archivo si ya existe
# Your key, which opens the sealed reports
clinic--key = Clave que abre los informes sellados
# The .html or .csv file to create; the default is a table on standard output
clinic--output = Archivo .html o .csv que se creará; sin esta opción, se muestra una tabla en la salida estándar
# Print shell completions
completions = Muestra el código de autocompletado para un intérprete de comandos
# The shell
completions--shell = Intérprete de comandos (shell)
# View, check and change the settings
config = Muestra, comprueba y cambia los ajustes
# List every problem, with line and column
config-check = Muestra todos los problemas, con línea y columna
# The file to check; the default is your own
config-check--file = Archivo que se comprueba; por defecto, el tuyo
# Print one setting
config-get = Muestra un ajuste
# The key, such as posture.every
config-get--key = Nombre del ajuste, como posture.every
# Print the path of the settings file; --json adds that of the office's file
config-path = Muestra la ruta del archivo de ajustes; con --json, también la del archivo de la organización
# Replace the settings file by the template; the old file is kept under another name
config-reset = Reemplaza el archivo de ajustes por la plantilla; el anterior se conserva con otro nombre
# Change one setting; comments are kept
config-set = Cambia un ajuste; los comentarios se conservan
# The key, such as posture.every
config-set--key = Nombre del ajuste, como posture.every
# The new value, such as 45m
config-set--value = Valor nuevo, como 45m
# Print the settings in force
config-show = Muestra los ajustes vigentes
# View and check the content library, for reviewers
content = Muestra y comprueba la biblioteca de contenidos (para quienes la revisan)
# Check wording, reading level, evidence labels and sources
content-check = Comprueba la redacción, el nivel de lectura, la calificación de las pruebas científicas y las fuentes
# A folder laid out like assets/content, with its pictures beside it; the default is the built-in library
content-check--dir = Carpeta organizada como assets/content, con sus imágenes al lado; por defecto, la biblioteca incluida
# List every cue, exercise, lesson and article
content-list = Muestra la lista de todas las pistas, ejercicios, lecciones y artículos
# Print every sentence that users can see, with its sources, as Markdown for clinical review
content-review = Muestra todas las frases que pueden verse en Unbrace, con sus fuentes, en Markdown para la revisión clínica
# Show one entry in full, with its sources
content-show = Muestra una entrada completa, con sus fuentes
# The ID of the entry, such as soft-belly
content-show--id = ID de la entrada, como soft-belly
# Check what works on this desktop, and what to do about the rest
doctor = Comprueba qué funciona en este entorno de escritorio y dice qué hacer con lo demás
# Write diagnostics for a bug report to a new file, without health data
doctor--report = Guarda en un archivo nuevo los datos técnicos para informar de un error, sin datos de salud
# Print what Unbrace detects as it happens: lock, calls, do not disturb
doctor--watch = Muestra lo que detecta Unbrace a medida que ocurre: bloqueo de pantalla, llamadas, «no molestar»
# Mark the current reminder as done
done = Marca el recordatorio actual como hecho
# Turn flare-up mode on or off: gentler and shorter reminders for some days
flare-up = Activa o desactiva los días suaves en un brote de dolor: recordatorios más suaves y más cortos durante unos días
# Number of days; the default is the setting flare_up.days
flare-up--days = Número de días; por defecto, el del ajuste flare_up.days
# on or off
flare-up--state = on (activar) u off (desactivar)
# Export or delete the recorded history
history = Exporta o borra el historial
# Delete entries permanently
history-delete = Borra entradas para siempre
# Delete all entries
history-delete--all = Borra todas las entradas
# Delete the entries before this day, such as 2026-11-01
history-delete--before = Borra las entradas anteriores a este día, como 2026-11-01
# Print the recorded entries
history-export = Muestra las entradas del historial
# The output format; the default is csv
history-export--format = Formato de salida; por defecto, csv
# The first day, such as 2026-11-01
history-export--from = Primer día, como 2026-11-01
# The last day, such as 2026-11-30
history-export--to = Último día, como 2026-11-30
# Make and show a key to which your patients' reports are sealed, for therapists
key = Crea y muestra una clave para sellar los informes de los pacientes (para fisioterapeutas)
# Make a key, and print its public half for your programs
key-new = Crea una clave y muestra su mitad pública, que se pone en los programas
# The file to create; keep it to yourself
key-new--output = Archivo que se creará; guárdelo solo para usted
# Print the public half of a key
key-show = Muestra la mitad pública de una clave
# Your key
key-show--file = Archivo de la clave
# Put the current reminder off for a while
later = Aplaza un rato el recordatorio actual
# Print the manual page
man = Muestra la página de manual
# DESCRIPTION
man-description = DESCRIPCIÓN
# NAME
man-name = NOMBRE
# SYNOPSIS
man-synopsis = SINOPSIS
# Offer a reminder now
offer = Ofrece un recordatorio ahora
# The kind of reminder: posture, movement or breathing
offer--kind = Tipo de recordatorio: posture (posición), movement (movimiento) o breathing (respiración)
# Open a window
open = Abre una ventana
# With the pages `clinic` and `author`: your key, which opens sealed reports
open--key = Con las páginas `clinic` y `author`: clave que abre los informes sellados
# The page to open
open--page = Página que se abre
# The reports of many patients, for therapists
open--page--clinic = Informes de muchos pacientes (para fisioterapeutas)
# The question whether to start a flare-up, on the Today page
open--page--flare-up = La pregunta de si empezar días suaves, en la página Hoy
# The articles, on the Library page
open--page--learn = Artículos, en la página Biblioteca
# What prepares the next visit to the therapist
open--page--visit = Preparación de la próxima visita de fisioterapia
# The article about warning signs, on the Library page
open--page--warning-signs = Artículo sobre las señales de alerta, en la página Biblioteca
# With the page `author`, the program to open; with the page `clinic`, the folder with the reports
open--path = Con la página `author`: programa que se abre; con la página `clinic`: carpeta con los informes
# With the page `author`: a patient's report to show beside the program
open--report = Con la página `author`: informe de un paciente que se muestra junto al programa
# Pause reminders: 30m, until 14:00, tomorrow or indefinitely; the default is one hour
pause = Pone en pausa los recordatorios: 30m, until 14:00, tomorrow o indefinitely; por defecto, una hora
# How long to pause: 30m, until 14:00, tomorrow or indefinitely
pause--length = Duración de la pausa: 30m, until 14:00 (hasta las 14:00), tomorrow (hasta mañana) o indefinitely (hasta que continúes)
# Check, import, view, create and remove a therapist's program
program = Comprueba, importa, muestra, crea y quita un programa de fisioterapia
# List every problem in program files, with line and column
program-check = Muestra todos los problemas de los archivos de programa, con línea y columna
# The files to check
program-check--files = Archivos que se comprueban
# List the built-in programs
program-examples = Muestra la lista de programas incluidos
# Save the active program to a new file
program-export = Guarda el programa activo en un archivo nuevo
# The file to create
program-export--file = Archivo que se creará
# End the stay on a stage; the stages follow their dates again
program-go-on = Deja la etapa en la que te quedaste; las etapas vuelven a avanzar por fecha
# Create a page for the patient to print, with pictures, doses and boxes to tick
program-handout = Crea la hoja de un programa para imprimirla y dársela al paciente, con imágenes, dosis y casillas para marcar
# The therapist's file
program-handout--file = Archivo del programa
# Replace the file if it exists
program-handout--force = Reemplaza el archivo si ya existe
# The HTML file to create, or - for standard output
program-handout--output = Archivo HTML que se creará, o - para la salida estándar
# Show a program in plain words, then import it
program-import = Muestra un programa con palabras sencillas y después lo importa
# The therapist's file
program-import--file = Archivo de tu fisioterapeuta
# Do not ask for confirmation
program-import--yes = No pide confirmación
# Create a commented program to start from, or a copy of a built-in one
program-new = Crea un programa con comentarios como punto de partida, o una copia de uno incluido
# The file to create, such as back.unbrace.toml
program-new--file = Archivo que se creará, como back.unbrace.toml
# The name of a built-in program; `unbrace program examples` lists them
program-new--from = Nombre de un programa incluido; `unbrace program examples` muestra la lista
# Show a program file in a window, where you can import it
program-open = Muestra un archivo de programa en una ventana, donde puedes importarlo
# The therapist's file
program-open--file = Archivo de tu fisioterapeuta
# Remove the program; your own settings apply again
program-remove = Quita el programa; vuelven a valer tus propios ajustes
# Show the active program, its stage and what comes next
program-show = Muestra el programa activo, la etapa actual y lo que viene después
# Stay on the current stage
program-stay = Te mantiene en la etapa actual
# Quit Unbrace
quit = Cierra Unbrace
# Say that you are reading: you count as present until the next key or mouse input, for at most an hour
reading = Indica que estás leyendo: cuenta como presencia hasta que uses el teclado o el ratón, una hora como máximo
# Create a report for your therapist from the recorded history
report = Crea un informe para tu fisioterapeuta a partir del historial
# State in the report that you want to be contacted
report--contact = Indica en el informe que quieres que se pongan en contacto contigo
# Replace the file if it exists
report--force = Reemplaza el archivo si ya existe
# The format; the default follows from the name of the output file
report--format = Formato; por defecto, el que corresponde al nombre del archivo de salida
# A FHIR R4 bundle, for a clinic's record system
report--format--fhir = Paquete FHIR R4 (Bundle), para el sistema de historias clínicas
# The first day, such as 2026-11-01; the default is four weeks before the last day
report--from = Primer día, como 2026-11-01; por defecto, cuatro semanas antes del último día
# A name to put on the report, such as your own
report--name = Nombre que aparece en el informe, por ejemplo el tuyo
# Which of your notes to include
report--notes = Notas que se incluyen: todas (all) o ninguna (none)
# The file to create, or - for standard output. A sealed report has .age at the end of its name
report--output = Archivo que se creará, o - para la salida estándar. El nombre de un informe sellado termina en .age
# Which of your questions to include: the open ones or none
report--questions = Preguntas que se incluyen: las abiertas (open) o ninguna (none)
# The last day; the default is today
report--to = Último día; por defecto, hoy
# Save the report readable by everybody, although your program names your therapist's key
report--unsealed = Guarda el informe sin sellar, legible para cualquiera, aunque tu programa lleve la clave de tu fisioterapeuta
# Restore a backup; existing files are kept under another name
restore = Recupera una copia de seguridad; los archivos existentes se conservan con otro nombre
# The backup file
restore--file = Archivo de la copia de seguridad
# End the pause
resume = Termina la pausa
# Start Unbrace in the foreground
run = Inicia Unbrace en primer plano
# For an autostart entry that all users share: end at once if this person has turned the start at login off
run--at-login = Para una entrada de inicio común a todas las cuentas: termina enseguida si la persona desactivó la apertura al iniciar sesión
# Simulate a day that you describe; Unbrace need not be running
simulate = Simula un día que tú describes; no hace falta que Unbrace esté abierto
# The settings file to use; without it, the default settings apply
simulate--config = Archivo de ajustes que se usa; sin él, se aplican los valores de fábrica
# How long the simulation lasts
simulate--length = Duración de la simulación
# A therapist's program to use, imported on the first day
simulate--program = Programa de fisioterapia que se usa, importado el primer día
# The seed for everything that is chosen at random
simulate--seed = Semilla para todo lo que se elige al azar
# When the simulation begins
simulate--start = Momento en que empieza la simulación
# The trace file: what happens during the day, one event per line
simulate--trace = Archivo de traza: lo que ocurre durante el día, un suceso por línea
# Skip the current reminder
skip = Salta el recordatorio actual
# Start the current reminder
start = Empieza el recordatorio actual
# The usual breathing session in place of the long one of the day
start--short = Empieza la sesión de respiración habitual en lugar de la larga del día
# Show what comes next, or why Unbrace is quiet
status = Muestra lo que viene después, o por qué Unbrace está en silencio
# Reminders to change position, move and breathe at a desk. Not a medical device
unbrace = Recordatorios para cambiar de posición, moverse y respirar en el escritorio. No es un producto sanitario ni un dispositivo médico
# Without a command, Unbrace starts in the system tray. If it is already running, its window opens instead.
unbrace-long = Sin ningún comando, Unbrace se inicia en la bandeja del sistema. Si ya está abierto, se abre su ventana.
# Take back the last answer, within 10 minutes
undo = Deshace la última respuesta, si es de los últimos 10 minutos
# Open a sealed report, for therapists
unseal = Abre un informe sellado (para fisioterapeutas)
# The sealed report
unseal--file = Informe sellado
# Replace the file if it exists
unseal--force = Reemplaza el archivo si ya existe
# Your key
unseal--key = Clave que abre el informe
# The file to create, or - for standard output
unseal--output = Archivo que se creará, o - para la salida estándar
# Keep the times of your visits to a therapist
visit = Guarda las fechas y horas de tus visitas de fisioterapia
# Add a visit; Unbrace reminds you the day before
visit-add = Añade una visita; Unbrace te la recuerda el día antes
# When it begins, such as 2026-12-03T10:00
visit-add--at = Fecha y hora en que empieza, como 2026-12-03T10:00
# How it takes place: video, phone or in person
visit-add--how = Cómo será: video (por vídeo), phone (por teléfono) o in person (en persona)
# A note, such as what to bring
visit-add--note = Nota, por ejemplo qué llevar
# List the visits that are ahead, those of your program included
visit-list = Muestra la lista de próximas visitas, incluidas las de tu programa
# Delete a visit that you added
visit-remove = Borra una visita que añadiste tú
# The number of the visit; `unbrace visit list` shows it
visit-remove--id = Número de la visita; `unbrace visit list` lo muestra
# Arguments
word-arguments = Argumentos
# Commands
word-commands = Comandos
# default
word-default = por defecto
# Options
word-options = Opciones
# Usage
word-usage = Uso
# possible values
word-values = valores posibles
