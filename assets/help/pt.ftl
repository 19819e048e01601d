# Print help
all--help = Mostra a ajuda
# Keep all files under DIR; the same as UNBRACE_HOME=DIR
all--home = Guarda todos os arquivos em DIR; o mesmo que UNBRACE_HOME=DIR
# Print JSON instead of text, where the command supports it
all--json = Mostra JSON em vez de texto, nos comandos que permitem
# Print version
all--version = Mostra a versão
# Print this message or the help of the given subcommand(s)
all-help = Mostra esta mensagem ou a ajuda dos subcomandos indicados
# Keep a list of questions for your therapist
ask = Guarda uma lista de perguntas para o seu fisioterapeuta
# Delete a question permanently
ask--delete = Apaga uma pergunta para sempre
# Mark a question as asked
ask--done = Marca uma pergunta como já feita
# List the questions
ask--list = Lista as perguntas
# The question to add
ask--text = A pergunta a adicionar
# Turn starting at login on or off
autostart = Liga ou desliga a abertura do Unbrace ao entrar na sessão
# on or off
autostart--state = on (liga) ou off (desliga)
# Save settings, program and history to one file
backup = Salva os ajustes, o programa e o histórico em um só arquivo
# The file to create
backup--file = O arquivo a criar
# Record a check-in
check-in = Faz um registro de como você está
# Your chosen activity: 0 is unable to do it, 10 is as well as before the problem
check-in--activity = A atividade que você escolheu: 0 é não conseguir fazer, 10 é tão bem quanto antes do problema
# Change since you began: -5 is very much worse, 0 is the same, 5 is very much better
check-in--change = Mudança desde que você começou: -5 é muitíssimo pior, 0 é igual, 5 é muitíssimo melhor
# Mark the day as a flare-up day
check-in--flare = Marca o dia como um dia de crise de dor
# How much the pain gets in your way: 0 is not at all, 10 is completely
check-in--impact = Limitação, o quanto isso atrapalha você: 0 é nada, 10 é totalmente
# A note in your own words
check-in--note = Uma nota com suas palavras
# Pain: 0 is none, 10 is the worst you can imagine
check-in--pain = Dor: 0 é nenhuma, 10 é a pior que você pode imaginar
# Sleep last night: 0 is very poor, 10 is very good
check-in--sleep = Sono da última noite: 0 é quase sem descanso, 10 é muito bom
# Stress: 0 is none, 10 is the most you can imagine
check-in--stress = Estresse: 0 é nenhum, 10 é o máximo que você pode imaginar
# Summarise the reports of many patients, for therapists
clinic = Resume os relatórios de muitos pacientes (para fisioterapeutas)
# The folder with the reports, one JSON file each, sealed or not
clinic--dir = A pasta com os relatórios: um arquivo JSON para cada um, lacrado ou não
# Replace the file if it exists
clinic--force = Substitui o arquivo, se já existir
# Your key, which opens the sealed reports
clinic--key = Sua chave, que abre os relatórios lacrados
# The .html or .csv file to create; the default is a table on standard output
clinic--output = O arquivo .html ou .csv a criar; sem esta opção, uma tabela vai para a saída padrão
# Print shell completions
completions = Mostra o script de autocompletar para o shell
# The shell
completions--shell = O shell
# View, check and change the settings
config = Mostra, verifica e muda os ajustes
# List every problem, with line and column
config-check = Lista todos os problemas, com linha e coluna
# The file to check; the default is your own
config-check--file = O arquivo a verificar; o padrão é o seu
# Print one setting
config-get = Mostra um ajuste
# The key, such as posture.every
config-get--key = O nome do ajuste, como posture.every
# Print the path of the settings file; --json adds that of the office's file
config-path = Mostra o caminho do arquivo de ajustes; com --json, também o do arquivo da organização
# Replace the settings file by the template; the old file is kept under another name
config-reset = Substitui o arquivo de ajustes pelo modelo; o anterior fica guardado com outro nome
# Change one setting; comments are kept
config-set = Muda um ajuste; os comentários são mantidos
# The key, such as posture.every
config-set--key = O nome do ajuste, como posture.every
# The new value, such as 45m
config-set--value = O novo valor, como 45m
# Print the settings in force
config-show = Mostra os ajustes em vigor
# View and check the content library, for reviewers
content = Mostra e verifica a biblioteca de conteúdo (para quem revisa)
# Check wording, reading level, evidence labels and sources
content-check = Verifica a redação, o nível de leitura, as indicações de evidência e as fontes
# A folder laid out like assets/content, with its pictures beside it; the default is the built-in library
content-check--dir = Uma pasta organizada como assets/content, com as imagens ao lado dela; o padrão é a biblioteca que vem com o Unbrace
# List every cue, exercise, lesson and article
content-list = Lista cada dica, exercício, lição e artigo
# Print every sentence that users can see, with its sources, as Markdown for clinical review
content-review = Mostra cada frase que aparece para quem usa o Unbrace, com as fontes, em Markdown, para revisão clínica
# Show one entry in full, with its sources
content-show = Mostra um item completo, com as fontes
# The ID of the entry, such as soft-belly
content-show--id = O ID do item, como soft-belly
# Check what works on this desktop, and what to do about the rest
doctor = Mostra o que funciona nesta área de trabalho e o que fazer quanto ao resto
# Write diagnostics for a bug report to a new file, without health data
doctor--report = Salva em um arquivo novo um diagnóstico para relatar um erro, sem dados de saúde
# Print what Unbrace detects as it happens: lock, calls, do not disturb
doctor--watch = Mostra na hora o que o Unbrace detecta: bloqueio da tela, chamadas, “não perturbe”
# Mark the current reminder as done
done = Marca o lembrete atual como feito
# Turn flare-up mode on or off: gentler and shorter reminders for some days
flare-up = Liga ou desliga os dias leves, para uma crise de dor: lembretes mais leves e mais curtos por alguns dias
# Number of days; the default is the setting flare_up.days
flare-up--days = Número de dias; o padrão é o ajuste flare_up.days
# on or off
flare-up--state = on (liga) ou off (desliga)
# Export or delete the recorded history
history = Exporta ou apaga o histórico registrado
# Delete entries permanently
history-delete = Apaga itens do histórico para sempre
# Delete all entries
history-delete--all = Apaga todo o histórico
# Delete the entries before this day, such as 2026-11-01
history-delete--before = Apaga o que foi registrado antes deste dia, como 2026-11-01
# Print the recorded entries
history-export = Mostra o que foi registrado
# The output format; the default is csv
history-export--format = O formato de saída; o padrão é csv
# The first day, such as 2026-11-01
history-export--from = O primeiro dia, como 2026-11-01
# The last day, such as 2026-11-30
history-export--to = O último dia, como 2026-11-30
# Make and show a key to which your patients' reports are sealed, for therapists
key = Cria e mostra a chave para a qual os relatórios dos seus pacientes são lacrados (para fisioterapeutas)
# Make a key, and print its public half for your programs
key-new = Cria uma chave e mostra a metade pública, para os seus programas
# The file to create; keep it to yourself
key-new--output = O arquivo a criar; guarde-o só com você
# Print the public half of a key
key-show = Mostra a metade pública de uma chave
# Your key
key-show--file = Sua chave
# Put the current reminder off for a while
later = Adia o lembrete atual por um tempo
# Print the manual page
man = Mostra a página de manual
# DESCRIPTION
man-description = DESCRIÇÃO
# NAME
man-name = NOME
# SYNOPSIS
man-synopsis = SINOPSE
# Offer a reminder now
offer = Oferece um lembrete agora
# The kind of reminder: posture, movement or breathing
offer--kind = O tipo de lembrete: posture (posição), movement (movimento) ou breathing (respiração)
# Open a window
open = Abre uma janela
# With the pages `clinic` and `author`: your key, which opens sealed reports
open--key = Com as páginas `clinic` e `author`: sua chave, que abre relatórios lacrados
# The page to open
open--page = A página a abrir
# The reports of many patients, for therapists
open--page--clinic = Os relatórios de muitos pacientes (para fisioterapeutas)
# The question whether to start a flare-up, on the Today page
open--page--flare-up = A pergunta se quer começar dias leves, na página Hoje
# The articles, on the Library page
open--page--learn = Os artigos, na página Biblioteca
# What prepares the next visit to the therapist
open--page--visit = O que ajuda a preparar a próxima consulta de fisioterapia
# The article about warning signs, on the Library page
open--page--warning-signs = O artigo sobre sinais de alerta, na página Biblioteca
# With the page `author`, the program to open; with the page `clinic`, the folder with the reports
open--path = Com a página `author`, o programa a abrir; com a página `clinic`, a pasta com os relatórios
# With the page `author`: a patient's report to show beside the program
open--report = Com a página `author`: o relatório de um paciente, para ver ao lado do programa
# Pause reminders: 30m, until 14:00, tomorrow or indefinitely; the default is one hour
pause = Pausa os lembretes: 30m, until 14:00, tomorrow ou indefinitely; o padrão é uma hora
# How long to pause: 30m, until 14:00, tomorrow or indefinitely
pause--length = A duração da pausa: 30m, until 14:00 (até as 14:00), tomorrow (até amanhã) ou indefinitely (até você retomar)
# Check, import, view, create and remove a therapist's program
program = Verifica, importa, mostra, cria e encerra um programa de fisioterapia
# List every problem in program files, with line and column
program-check = Lista todos os problemas em arquivos de programa, com linha e coluna
# The files to check
program-check--files = Os arquivos a verificar
# List the built-in programs
program-examples = Lista os programas que vêm com o Unbrace
# Save the active program to a new file
program-export = Salva o programa ativo em um arquivo novo
# The file to create
program-export--file = O arquivo a criar
# End the stay on a stage; the stages follow their dates again
program-go-on = Sai da etapa em que você ficou; as etapas voltam a seguir as datas
# Create a page for the patient to print, with pictures, doses and boxes to tick
program-handout = Cria a folha de um programa para o paciente: uma página com imagens, doses e caixas para marcar
# The therapist's file
program-handout--file = O arquivo do fisioterapeuta
# Replace the file if it exists
program-handout--force = Substitui o arquivo, se já existir
# The HTML file to create, or - for standard output
program-handout--output = O arquivo HTML a criar, ou - para a saída padrão
# Show a program in plain words, then import it
program-import = Mostra um programa em palavras simples e depois o importa
# The therapist's file
program-import--file = O arquivo do fisioterapeuta
# Do not ask for confirmation
program-import--yes = Não pede confirmação
# Create a commented program to start from, or a copy of a built-in one
program-new = Cria um programa com comentários, como ponto de partida, ou uma cópia de um que vem com o Unbrace
# The file to create, such as back.unbrace.toml
program-new--file = O arquivo a criar, como back.unbrace.toml
# The name of a built-in program; `unbrace program examples` lists them
program-new--from = O nome de um programa que vem com o Unbrace; `unbrace program examples` mostra a lista
# Show a program file in a window, where you can import it
program-open = Mostra um arquivo de programa em uma janela, onde você pode importá-lo
# The therapist's file
program-open--file = O arquivo do fisioterapeuta
# Remove the program; your own settings apply again
program-remove = Encerra o programa de fisioterapia; seus próprios ajustes voltam a valer
# Show the active program, its stage and what comes next
program-show = Mostra o programa ativo, a etapa dele e o que vem a seguir
# Stay on the current stage
program-stay = Fica na etapa atual
# Quit Unbrace
quit = Fecha o Unbrace
# Say that you are reading: you count as present until the next key or mouse input, for at most an hour
reading = Avisa que você está lendo: conta como presença até o próximo uso do teclado ou do mouse, por no máximo uma hora
# Create a report for your therapist from the recorded history
report = Cria um relatório para o seu fisioterapeuta a partir do histórico registrado
# State in the report that you want to be contacted
report--contact = Pede, no relatório, que entrem em contato com você
# Replace the file if it exists
report--force = Substitui o arquivo, se já existir
# The format; the default follows from the name of the output file
report--format = O formato; o padrão vem do nome do arquivo a criar
# A FHIR R4 bundle, for a clinic's record system
report--format--fhir = Um bundle FHIR R4, para o prontuário eletrônico de uma clínica
# The first day, such as 2026-11-01; the default is four weeks before the last day
report--from = O primeiro dia, como 2026-11-01; o padrão é quatro semanas antes do último dia
# A name to put on the report, such as your own
report--name = Um nome para aparecer no relatório, como o seu
# Which of your notes to include
report--notes = Quais das suas notas incluir
# The file to create, or - for standard output. A sealed report has .age at the end of its name
report--output = O arquivo a criar, ou - para a saída padrão. O nome de um relatório lacrado termina em .age
# Which of your questions to include: the open ones or none
report--questions = Quais das suas perguntas incluir: as que estão em aberto ou nenhuma
# The last day; the default is today
report--to = O último dia; o padrão é hoje
# Save the report readable by everybody, although your program names your therapist's key
report--unsealed = Salva sem lacrar, legível por qualquer pessoa, mesmo que seu programa tenha a chave do seu fisioterapeuta
# Restore a backup; existing files are kept under another name
restore = Recupera um backup; os arquivos existentes ficam guardados com outro nome
# The backup file
restore--file = O arquivo do backup
# End the pause
resume = Encerra a pausa
# Start Unbrace in the foreground
run = Inicia o Unbrace em primeiro plano
# For an autostart entry that all users share: end at once if this person has turned the start at login off
run--at-login = Para uma entrada que abre o Unbrace para todos: encerra na hora se a pessoa desligou a abertura ao entrar na sessão
# Simulate a day that you describe; Unbrace need not be running
simulate = Simula um dia que você descreve; funciona mesmo sem o Unbrace aberto
# The settings file to use; without it, the default settings apply
simulate--config = O arquivo de ajustes a usar; sem ele, valem os ajustes de fábrica
# How long the simulation lasts
simulate--length = Quanto dura a simulação
# A therapist's program to use, imported on the first day
simulate--program = Um programa de fisioterapia a usar, importado no primeiro dia
# The seed for everything that is chosen at random
simulate--seed = A semente de tudo o que é sorteado
# When the simulation begins
simulate--start = Quando começa a simulação
# The trace file: what happens during the day, one event per line
simulate--trace = O arquivo com o roteiro do dia: o que acontece, um evento por linha
# Skip the current reminder
skip = Pula o lembrete atual
# Start the current reminder
start = Começa o lembrete atual
# The usual breathing session in place of the long one of the day
start--short = A sessão de respiração de sempre, no lugar da mais longa do dia
# Show what comes next, or why Unbrace is quiet
status = Mostra o que vem a seguir ou por que o Unbrace está em silêncio
# Reminders to change position, move and breathe at a desk. Not a medical device
unbrace = Lembretes para mudar de posição, se mexer e respirar na mesa de trabalho. Não é um dispositivo médico
# Without a command, Unbrace starts in the system tray. If it is already running, its window opens instead.
unbrace-long = Sem um comando, o Unbrace abre na bandeja do sistema. Se já estiver aberto, a janela dele aparece.
# Take back the last answer, within 10 minutes
undo = Desfaz a última resposta, até 10 minutos depois dela
# Open a sealed report, for therapists
unseal = Abre um relatório lacrado (para fisioterapeutas)
# The sealed report
unseal--file = O relatório lacrado
# Replace the file if it exists
unseal--force = Substitui o arquivo, se já existir
# Your key
unseal--key = Sua chave
# The file to create, or - for standard output
unseal--output = O arquivo a criar, ou - para a saída padrão
# Keep the times of your visits to a therapist
visit = Guarda os horários das suas consultas de fisioterapia
# Add a visit; Unbrace reminds you the day before
visit-add = Adiciona uma consulta; o Unbrace avisa no dia anterior
# When it begins, such as 2026-12-03T10:00
visit-add--at = Quando começa, como 2026-12-03T10:00
# How it takes place: video, phone or in person
visit-add--how = Como vai ser: video (por vídeo), phone (por telefone) ou in person (presencial)
# A note, such as what to bring
visit-add--note = Uma nota, como o que levar
# List the visits that are ahead, those of your program included
visit-list = Lista as próximas consultas, inclusive as do seu programa
# Delete a visit that you added
visit-remove = Apaga uma consulta que você adicionou
# The number of the visit; `unbrace visit list` shows it
visit-remove--id = O número da consulta; `unbrace visit list` mostra qual é
# Arguments
word-arguments = Argumentos
# Commands
word-commands = Comandos
# default
word-default = padrão
# Options
word-options = Opções
# Usage
word-usage = Uso
# possible values
word-values = valores possíveis
