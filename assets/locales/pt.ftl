### O que o Unbrace diz. Tom: você, presente, curto; convida, e deixa passar o que ficou sem fazer.

kind-posture = posição
kind-movement = movimento
kind-breathing = respiração
kind-discreet = uma pausa

line-kind-posture = dica de posição
line-kind-movement = pausa de movimento
line-kind-breathing = sessão de respiração
line-live = Agora: { $kind }
line-guided = Em andamento: { $kind }
line-quiet = Em silêncio: { $reasons }
line-quiet-until = Em silêncio até { $time }: { $reasons }
line-quiet-indefinitely = Em silêncio até você retomar
line-away = Você saiu. A contagem está em pausa
line-next = A seguir: { $kind }, por volta de { $time }
line-next-soon = A seguir: { $kind }, na sua próxima pausa
line-later = { $kind }, por volta de { $time }
line-in = após { $length } na mesa, por volta de { $time }
line-due = na sua próxima pausa
line-off = desligado
line-none = Todos os lembretes estão desligados
line-flare-up = Mais leve até { $day }
line-reading = Leitura até { $time }
hold-paused = você pausou
hold-schedule = fora do seu horário
hold-do-not-disturb = “não perturbe” está ligado
hold-fullscreen = tela cheia
hold-call = em uma chamada

menu-done = Feito
menu-start = Começar
menu-start-shorter = Só { $length }
menu-later = Mais tarde
menu-skip = Pular
menu-stop = Encerrar
menu-why = Por quê?
menu-undo = Desfazer “{ $answer }”
menu-breathe = Respirar agora
menu-move = Mexer o corpo
menu-pause = Pausar
menu-resume = Retomar
menu-reading = Estou lendo: conte comigo aqui
menu-15m = 15 min
menu-30m = 30 min
menu-1h = 1 h
menu-2h = 2 h
menu-tomorrow = Até amanhã
menu-indefinitely = Até eu retomar
menu-flare-up = Dias leves…
menu-flare-up-end = Encerrar os dias leves
menu-check-in = Como você está?
menu-open = Abrir o Unbrace
menu-settings = Ajustes…
menu-quit = Sair
menu-adapted = Por hoje, { $kind } a cada { $now }.
menu-adapted-back = { $kind }: voltar a cada { $set }
menu-anyway = Em silêncio nas últimas 2 h: { $reason }. Lembrar mesmo assim
menu-problem = Dê uma olhada nos ajustes…

title-posture = Uma pequena mudança
title-movement = Hora de uma pausa · { $length }
title-breathing = Hora de respirar · { $length }
discreet-posture = Uma pequena mudança
discreet-movement = Uma pausa curta · { $length }
discreet-breathing = Um momento tranquilo · { $length }
why-title = Por que isso?
and-breathe = Depois, { $length } de respiração lenta.
answer-elsewhere = Responda no menu do ícone, ou com “unbrace done” ou “unbrace later”.
pace = O ar entra por { $inhale } segundos e sai por { $exhale }. No seu ritmo também vale.
gently = Hoje com calma: { $how }
well-done = Isso. Pode voltar.

flare-up-title = Uma crise de dor?
flare-up-body =
    Por { $days ->
        [1] um dia
       *[other] { $days } dias
    }: mais leve e mais curto, até { $count } pausas curtas em 8 horas na mesa. Termina sozinho. Por favor, leia os sinais de alerta, na Biblioteca.
flare-up-yes = Começar dias leves
flare-up-no = Agora não
flare-up-on = Mais leve até { $day }: até { $count } pausas curtas em 8 horas na mesa. Os sinais de alerta estão na Biblioteca.
flare-up-off = De volta ao seu ritmo de sempre.

autostart-title = Abrir o Unbrace ao entrar na sessão?
autostart-body = Você pode mudar isso quando quiser com “unbrace autostart on” ou “off”.
autostart-yes = Sim
autostart-no = Não
autostart-done = O Unbrace abre quando você entra na sessão.
autostart-too-long = O Windows não consegue abrir no início da sessão um programa com um caminho tão longo. Em uma pasta com caminho mais curto, o Unbrace pode abrir no início da sessão.
autostart-one-time = O macOS está usando o Unbrace de uma pasta que depois some. Leve o Unbrace para Aplicativos e abra de lá; aí ele pode abrir no início da sessão.
autostart-needs-approval = No macOS, o Unbrace está desligado no início da sessão. Para ligar, abra Ajustes do Sistema, depois Geral, depois Itens de Início, e procure o Unbrace em “Permitir em Segundo Plano”.
autostart-refused = Seu sistema não mudou o que abre no início da sessão. Você pode mudar isso nos ajustes de aplicativos dele.
another-display = O Unbrace está em outra tela, e o guia abre lá. Comece este por lá também.
no-tray = Aqui não há bandeja do sistema, então o Unbrace não tem ícone. Os lembretes chegam do mesmo jeito. “unbrace status” diz o que vem a seguir.
no-tray-gnome = O GNOME mostra ícones da bandeja com a extensão “AppIndicator and KStatusNotifierItem Support”. Os lembretes chegam do mesmo jeito. “unbrace status” diz o que vem a seguir.
settings-bad = O arquivo de ajustes tem um problema
settings-bad-body = O Unbrace continua com { $using } e não mudou o arquivo. “unbrace config check” mostra cada problema.
using-running = os ajustes que já estava usando
using-last-good = os últimos ajustes que funcionavam
using-defaults = os valores de fábrica
settings-mended = Os ajustes voltaram a funcionar.
history-damaged = Seu arquivo de histórico estava danificado
history-damaged-body = Ele fica guardado como { $file }. Um novo já começou.
missing-tray = Falta o ícone na bandeja: { $why }
missing-notifications = As notificações não funcionam: { $why }
missing-presence = O Unbrace não consegue perceber tudo aqui. Falta: { $why }. O comando unbrace doctor mostra por quê.
sense-input = quando você está longe
sense-lock = bloqueio e suspensão
sense-do-not-disturb = “não perturbe”
sense-screen = tela cheia
sense-microphone = chamadas pelo microfone
sense-camera = chamadas pela câmera
missing-history = Não é possível guardar o seu histórico: { $why }
missing-settings = O arquivo de ajustes tem um problema: { $why }
missing-program = O programa tem um problema: { $why }
missing-shortcuts = Os atalhos de teclado não funcionam: { $why }
state-damaged = O estado salvo estava danificado e fica guardado como { $file }. As pausas e a contagem começam de novo.
state-unreadable = O Unbrace não consegue ler { $file }: { $why }. O arquivo fica como está. As pausas e a contagem começam de novo e não são salvas até o Unbrace abrir outra vez e conseguir ler.
cannot-write = O Unbrace não consegue gravar na pasta dele
cannot-write-body = Os lembretes continuam. O que for novo pode não ser salvo: { $why }

open-none = Nenhuma janela pode abrir aqui.
open-today = { open-none } “unbrace status” e o menu do ícone dizem o que vem a seguir.
open-flare-up = { open-none } “unbrace flare-up on” começa dias leves, que terminam sozinhos.
open-guide = { open-none } “unbrace offer movement” traz uma pausa com seus passos.
open-breathe = { open-none } “unbrace offer breathing” traz uma sessão de respiração.
open-move = { open-none } “unbrace offer movement” traz uma pausa com seus passos.
open-check-in = { open-none } Digite: unbrace check-in --pain 3 --impact 2. Cada número vai de 0 a 10.
open-progress = { open-none } “unbrace history export” mostra tudo o que foi registrado.
open-program = { open-none } “unbrace program show” diz em que ponto você está em um programa de fisioterapia.
open-visit = { open-none } “unbrace visit list” mostra suas consultas, “unbrace ask” guarda suas perguntas e “unbrace report” cria o relatório.
open-author = { open-none } “unbrace program new ARQUIVO” cria um programa para começar.
open-clinic = { open-none } “unbrace clinic PASTA” mostra o resumo.
open-settings = { open-none } Seus ajustes estão em { $file }. “unbrace config set posture.every 45m” muda um deles.
open-welcome = O Unbrace lembra você de mudar de posição, se mexer e respirar. Ele fica na bandeja do sistema: tudo está no menu dele.
open-library = { open-none } “unbrace open learn” mostra o mais importante.
open-learn = { open-none } Aqui está o mais importante.

opening = A janela está abrindo.
quit-bye = O Unbrace fechou.
quit-unsaved = Não foi possível salvar as últimas mudanças: { $why }
not-saved = Não foi possível salvar isto: { $why }. Vale até o Unbrace fechar.
refused = Isso não é possível agora. “unbrace status” diz o que está em andamento.
refused-nothing-live = Não há lembrete para responder agora. “unbrace status” diz o que vem a seguir.
refused-live = Já há um lembrete: responda com “unbrace done”, “later” ou “skip”.
refused-later = Já foi adiado tantas vezes quanto seus ajustes permitem. “unbrace done” ou “unbrace skip” encerra.
refused-undo = Não há resposta dos últimos 10 minutos para desfazer.
refused-guided = Está em andamento. “unbrace done” ou “unbrace skip” encerra.
refused-away = A tela está bloqueada ou em repouso. Tente de novo quando voltar.

page-today = Hoje
page-progress = Progresso
page-program = Programa
page-library = Biblioteca
page-settings = Ajustes
guide-window = Unbrace
check-in-window = Como você está?
no-answer = sem resposta
not-running = O Unbrace não está aberto. Pode olhar à vontade; os lembretes chegam quando ele abre.
start-unbrace = Abrir o Unbrace
updated = O Unbrace foi atualizado. Ao reiniciar, chega a versão nova.
restart = Reiniciar
got-it = Entendi
do-it = Fazer
to-guide = Mostrar
pause-how-long = Quanto tempo de silêncio você quer?
warning-signs-link = Sinais de alerta
your-day = Seu dia
lesson-title = Bom saber
lesson-seen = Já li
day-summary =
    { $desk } na mesa · { $done } de { $offered } lembretes feitos · { $breaks ->
        [1] uma pausa por conta própria
       *[other] { $breaks } pausas por conta própria
    }
day-begun = Seu dia está começando. Cada lembrete e cada pausa aparece aqui.
row-breathe = Respirar
row-move = Movimento
row-posture = Posição
row-desk = Mesa
row-quiet = Silêncio
legend-done = Feito
legend-own-break = Pausa sua no lugar
legend-open = Não feito
legend-desk = Na mesa
legend-quiet = Em silêncio, como em uma chamada
now = agora
what-posture = Dica de posição
what-movement = Pausa de movimento
what-breathing = Sessão de respiração
coming-in = { $what } em { $length }
coming-desk = { $what } após { $length } na mesa
coming-due = { $what }: já é hora, esperando uma pausa
coming-off = { $what }: desligado
coming-about = por volta de { $time } · { $every }
# $exercise: its name
coming-first = começa com “{ $exercise }”
every-hour = a cada hora
adapted-today = Hoje { $what } vem { $every }, porque você deixou passar alguns lembretes.
adapted-some = Hoje alguns lembretes vêm com menos frequência, porque você deixou passar alguns.
back-to-usual = Voltar ao de sempre
remind-anyway = Lembrar mesmo assim
next-off = desligado
next-every = a cada { $every }
range-4 = 4 semanas
range-12 = 12 semanas
range-52 = Ano
range-name = Período mostrado
tile-done = Lembretes feitos
tile-done-of = { $done } de { $offered }
tile-pain = Dor
tile-pain-mean = { $count ->
    [1] um registro
   *[other] em média, { $count } registros
    }
tile-pain-change = primeira e última semana
tile-breaks = Pausas suas
tile-breaks-note = cada uma conta
what-you-did = O que você fez em cada semana
no-reminders = Depois dos primeiros lembretes, você vê aqui o que fez em cada semana.
kind-all = Todos
kinds-shown = Lembretes mostrados
week-text = Semana de { $week }: { $done } feitos, { $natural ->
    [1] uma pausa sua no lugar
   *[other] { $natural } pausas suas no lugar
    }, { $open } não feitos
chart-keys = Esquerda e direita: semana a semana
curve-keys = Esquerda e direita: dia a dia
flare-days = Dias de crise
point-text = { $day }: { $figures }
note = Nota
no-curve = Depois do primeiro registro, duas linhas aparecem aqui.
when = Quando
all-check-ins = Mostrar todos os { $count }
last-check-ins = Mostrar os cinco últimos
edit-check-in = Editar { $when }
as-table = Como tabela
export = Exportar como CSV
exported = Salvo como { $file }
how-it-was = Dor e limitação
no-check-ins = Ainda não há nada aqui. Um registro leva menos de 20 segundos, e você só faz quando quiser.
day-to-day = Uma mudança de menos de 2 pontos (pescoço: menos de 4) pode ser a variação de um dia para o outro.
check-ins = Registros
save = Salvar
cancel = Cancelar
delete = Apagar
delete-ask = Apagar este registro? Não dá para recuperar depois.
delete-yes = Apagar mesmo
delete-no = Manter
pain = Dor
impact = Limitação
activity = Atividade
named-figure = { $what } { $n }
curve-summary = { $what }: { $count ->
    [1] um dia
   *[other] { $count } dias
    }, primeiro { $first }, último { $last }.
week-of-kind = { $kind }, semana de { $week }: { $offered } oferecidos, { $done } feitos, { $natural } por uma pausa sua.
to-try = Para experimentar
sources = Fontes
not-a-device = O Unbrace é um apoio geral ao bem-estar, não um dispositivo médico. Ele não diagnostica nem trata. Siga seu fisioterapeuta e procure ajuda diante dos sinais de alerta.
about-texts = Nenhum profissional de saúde leu estes textos ainda.
your-own-program = Seu próprio programa
your-own-program-why = É isso que seus ajustes pedem. Você pode mudar quando quiser em Ajustes.
about = Sobre
settings-file = Seus ajustes estão neste arquivo:
your-day-would = Como seria o meu dia?
day-preview = Em um dia de 8 horas com pausa para o almoço: { $posture } dicas de posição, { $movement } pausas de movimento, { $breathing } sessões de respiração.
saved-at-once = As mudanças são salvas sozinhas. Desfazer aparece aqui.
take-back = Desfazer: { $what } era { $old }
takes-length = Digite uma duração de { $from } a { $to }.
takes-number = Digite um número inteiro de { $from } a { $to }.
takes-time = Digite uma hora do dia, como { $time }.
takes-times = Digite horários do dia, como { $times }.
takes-exercises = Nenhum exercício se chama “{ $word }”. Você quis dizer “{ $near }”?
allowed = Aqui vale { $what }.
on = ligado
off = desligado
step-less = menos
step-more = mais

guide-waiting = Um momento.
guide-nothing = Não há nada em andamento agora. “Respirar agora” e “Mexer o corpo” começam algo.
breath-ready = Prepare-se
guide-paused = Em pausa
guide-continue = Continuar
guide-left = restam
guide-previous = Exercício anterior
guide-next = Próximo exercício
guide-finish = Concluir
guide-undo = Desfazer
guide-close = Fechar
guide-later = Tudo bem, daqui a pouco.
closing-exercises = { $count ->
    [1] Um exercício
   *[other] { $count } exercícios
    }
closing-breaths = { $count ->
    [1] uma respiração lenta
   *[other] { $count } respirações lentas
    }
closing-minutes = { $count ->
    [1] um minuto
   *[other] { $count } minutos
    }
closing-seconds = { $count } segundos
care-before = Antes de começar
care-stop = Quando parar
guide-breathing = Respiração lenta e confortável
progress = Progresso
left = Restam:
gentler = Mais leve
another = Outro exercício
rest = Pausa
next = Próximo
level-2-open = Você já fez 10 pausas de movimento. A partir de agora vêm também levantar, empurrar e alongar.
level-3-open = Você já fez 30 pausas de movimento. A partir de agora vêm também exercícios que pedem um pouco mais.
care-yes = Entendi, começar
care-leave-out = Deixar este de fora
care-leave-out-hint = O que você deixa de fora continua na Biblioteca. Você pode trazê-lo de volta quando quiser.
guide-warning-signs = Sinais de alerta
care-no = Hoje não
nothing-to-make-up = Tudo bem. Não há nada para compensar.

check-in-title = Como vão as coisas?
pain-now = Dor, em média desde a última vez
pain-low = 0 sem dor
pain-high = 10 a pior que você pode imaginar
impact-ask = Limitação: quanto isso atrapalhou você?
impact-low = 0 nada
impact-high = 10 totalmente
activity-ask = Uma coisa que importa para você: o quanto consegue fazer?
activity-name-ask = Uma coisa que você gostaria de fazer bem
activity-name-example = por exemplo: aguentar uma reunião na cadeira
activity-rename = Outra atividade
activity-low = 0 nada
activity-high = 10 tão bem quanto antes do problema
flare-day = Um dia de crise de dor
note-ask = Uma nota, se quiser
note-long = A nota tem mais de 2000 caracteres. Por favor, encurte um pouco.
check-in-why = Tudo é opcional e fica neste computador.
not-now = Agora não

welcome-title = Boas-vindas
welcome-body = O Unbrace lembra você, ao longo do dia, de mudar de posição, se mexer e respirar com a barriga relaxada. Ele espera bons momentos e fica em silêncio nas chamadas.
welcome-what = O que traz você aqui?
welcome-positions = O que combina com o seu trabalho?
welcome-sit-stand = Minha mesa sobe e desce
welcome-often = Com que frequência quer lembretes?
often-light = { preset-few }: uma dica a cada 45 min, uma pausa a cada 90 min, respirar a cada 3 h
often-usual = { preset-usual }: uma dica a cada 30 min, uma pausa a cada hora, respirar a cada 2 h
often-more = { preset-often }: uma dica a cada 20 min, uma pausa a cada 40 min, respirar a cada 90 min
often-later = Se você ignorar os lembretes, eles vêm com menos frequência. Você pode mudar tudo isso depois.
welcome-quiet-why = Fica em silêncio em chamadas, em filmes, em apresentações e com “não perturbe” ligado. Você pode pausar quando quiser.
welcome-care = Primeiro, cuide de você
welcome-nothing = Nada em especial
welcome-step = Passo { $n } de { $of }
welcome-ask-first = Converse antes com seu médico ou fisioterapeuta se você…
welcome-ask-first-list =
    está grávida ou teve um bebê nas últimas 12 semanas
    fez uma cirurgia ou quebrou um osso há pouco tempo
    tem osteoporose com fratura, artrite reumatoide ou câncer
    tem problema de coração, de pulmão, de nervos ou de pressão, ou glaucoma
    costuma desmaiar, ou tem hérnia ou prolapso
    tem dor que desce por um braço ou uma perna
    tem menos de 18 anos
welcome-stop-if = Pare se…
welcome-stop-if-list =
    sentir tontura, formigamento ou falta de ar: respire como sempre
    a dor virar pontada ou se espalhar
    surgir dormência ou fraqueza nova
    o peito doer, ou isso não passar em alguns minutos: procure ajuda médica na hora
welcome-care-where = Nada de sessão de respiração ao dirigir, ao operar máquinas ou em pé sem apoio. A partir de mais ou menos a semana 16 da gravidez, sente-se ou recline-se em vez de deitar de barriga para cima. Alguns sinais pedem ajuda médica: eles estão em “Sinais de alerta”.
home-title = É aqui que você encontra o Unbrace
home-ready = Tudo pronto
home-panel = O ícone fica no seu painel. Um clique nele traz tudo: respirar, mexer o corpo, pausar.
home-hidden = O Windows guarda ícones novos atrás da seta ao lado do relógio. Arraste o ícone para fora e ele fica à vista.
home-menu-bar = O ícone fica na barra de menus. Um clique nele traz tudo: respirar, mexer o corpo, pausar.
home-gnome = O GNOME mostra esses ícones com a extensão “AppIndicator and KStatusNotifierItem Support”. Até lá, abra o Unbrace pelos seus aplicativos. Os lembretes chegam do mesmo jeito.
home-nowhere = Seu sistema não tem lugar para um ícone. Abra o Unbrace pelos seus aplicativos. Os lembretes chegam sozinhos.
home-first = O primeiro lembrete chega por volta de { $time }.
home-try = Experimentar um agora
home-tried = Lá vem ele. Responda ou deixe passar.
home-login = Abrir ao entrar na sessão
welcome-breath = Vamos respirar uma vez
welcome-breath-over = Pronto, foi uma.
welcome-breathe = Respirar
welcome-done = Pronto
back = Voltar
skip-all = Pular

group-reminders = Lembretes
group-when = Horário de trabalho
group-quiet = Silêncio
group-notifications = Notificações
group-me = O que combina comigo
group-appearance = Aparência e início
group-data = Histórico

set-posture-enabled = Dicas de posição
set-posture-every = Dica de posição a cada
set-posture-every-hint = Tempo na mesa, de { $from } a { $to }.
set-movement-enabled = Pausas de movimento
set-movement-every = Pausa de movimento a cada
set-movement-duration = Uma pausa de movimento dura
set-breathing-enabled = Sessões de respiração
set-breathing-every = Sessão de respiração a cada
set-breathing-duration = Uma sessão de respiração dura
set-breathing-daily-long = Uma sessão mais longa por dia
set-breathing-daily-long-hint = 0 min: nenhuma. Um minuto é uma pausa útil. Para o estresse, em uma revisão de estudos, sessões de menos de cinco minutos tendiam a não funcionar.
set-breathing-inhale = Inspirar por … segundos
set-breathing-exhale = Soltar o ar por … segundos
set-breathing-exhale-hint = De 2 a 12 cada. Comum: 3 e 4, 4 e 4, 4 e 6 ou 5 e 5. Mais de 6 é só para quem já tem prática.
set-schedule-enabled = Só no horário de trabalho
set-schedule-enabled-hint = Desligado: sempre que você estiver na mesa.
set-schedule-monday = Segunda
set-schedule-monday-hint = Como { $times }. Vazio: silêncio o dia todo.
set-schedule-tuesday = Terça
set-schedule-wednesday = Quarta
set-schedule-thursday = Quinta
set-schedule-friday = Sexta
set-schedule-saturday = Sábado
set-schedule-sunday = Domingo
set-timing-snooze = “Mais tarde” me lembra de novo após
set-timing-max-snoozes = “Mais tarde” no máximo … vezes
set-timing-wait-for-pause = Esperar uma pausa na digitação, no máximo
set-timing-expire = Esconder um lembrete sem resposta após
set-timing-min-gap = Pelo menos … entre lembretes
set-timing-away-after = Contar que saí após
set-timing-natural-break = Minha saída conta como pausa após
set-timing-adapt = Lembrar menos quando eu ignorar
set-quiet-do-not-disturb = Silêncio com “não perturbe”
set-quiet-fullscreen = Silêncio em filmes e apresentações
set-quiet-calls = Silêncio em chamadas
set-notifications-style = Os lembretes vêm como
set-notifications-discreet = Texto discreto
set-notifications-discreet-hint = Nada sobre saúde ou respiração onde outros possam ver.
set-notifications-sound = Um som suave
set-notifications-volume = Volume
set-me-focus = O que importa para mim
set-me-positions = O que combina comigo
set-me-desk = Minha mesa
set-me-start = Como começar
set-me-start-hint = Suave: primeiro movimentos pequenos. Após 10 e após 30 pausas, outros se abrem.
set-me-belly-cues = Dicas sobre a barriga
set-me-belly-cues-hint = Desligado tira as dicas e os exercícios que começam pela barriga.
set-me-avoid = Exercícios que não quero
set-me-avoid-hint = Eles não são mais oferecidos.
set-appearance-language = Idioma
font-missing = As janelas ficam em inglês, porque este computador não tem uma fonte para { $language }. Instale { $packages } e abra a janela de novo.
set-appearance-clock = Relógio
set-appearance-theme = Cores
set-appearance-accent = Cor de destaque
set-appearance-accent-hint = Botões e gráficos podem usar a cor da sua área de trabalho. Ela é ajustada onde seria difícil de ler.
set-appearance-text-scale = Tamanho do texto
set-appearance-text-scale-hint = De 100 a 200 %.
set-appearance-reduce-motion = Menos animação
set-flare-up-days = Dias leves em uma crise de dor
set-data-keep = Guardar o histórico por

word-notification = notificações
word-window = janelas pequenas
word-system = igual ao sistema
word-unbrace = a do Unbrace
word-ar = العربية
word-en = English
word-de = Deutsch
word-es = Español
word-fr = Français
word-pt = Português (Brasil)
word-ja = 日本語
word-zh = 简体中文
word-12h = 12 horas (2:05 PM)
word-24h = 24 horas (14:05)
word-light = claro
word-dark = escuro
word-high-contrast = alto contraste
word-lower-back = lombar
word-upper-back = parte alta das costas
word-neck = pescoço
word-hips = quadris
word-seated = na cadeira
word-standing = em pé
word-floor = no chão
word-fixed = fixa
word-gentle = suave
word-usual = tudo de uma vez
word-sit-stand = sobe e desce
guide-counted = { $counted } de { $of }
guide-count = Contar uma
edit-undo = Desfazer
edit-cut = Recortar
edit-copy = Copiar
edit-paste = Colar
edit-all = Selecionar tudo

### Horas e datas. Os meses estão com o relatório.

time-am = { $time } AM
time-pm = { $time } PM
weekday-date = { weekday-name }, { $date }
weekday-name = { $weekday ->
    [1] seg
    [2] ter
    [3] qua
    [4] qui
    [5] sex
    [6] sáb
   *[7] dom
    }
# Lengths of time
length-years = { $n ->
    [1] { $n } ano
   *[other] { $n } anos
}
length-days = { $n ->
    [1] { $n } dia
   *[other] { $n } dias
}
length-hours = { $n } h
length-minutes = { $n } min
length-seconds = { $n } s
length-two = { $first } { $second }
# An enumeration, item by item, and a sentence
list = { $list }, { $item }
sentence = { $text }.
date-time = { $day }, { $time }

### O relatório para a fisioterapia e o resumo de muitos.

report-title = Relatório do Unbrace
report-lead = Pausas, movimento e respiração na mesa de trabalho, e como foi
report-decimal-point = ,
report-date = { $day } { report-month } { $year }
report-short-date = { $day } { report-month }
report-month = { $month ->
    [1] jan
    [2] fev
    [3] mar
    [4] abr
    [5] mai
    [6] jun
    [7] jul
    [8] ago
    [9] set
    [10] out
    [11] nov
   *[12] dez
    }
report-name = Nome
report-period = Período
report-program = Programa
report-no-program = nenhum
report-made = Feito em
report-contact = Pede contato.
report-of = { $a } de { $b }
report-tile-pain = Dor, média (0 a 10)
report-best-worst = melhor { $best }, pior { $worst }
report-no-entry = sem registro
report-activity = Atividade própria
report-start-now = início → agora
report-flare-days = Dias de crise de dor
report-of-days = de { $days } dias
report-offered-title = Oferecido e feito
report-offered = Oferecido
report-done = Feito
report-share = Feito ÷ oferecido
report-natural = Pausa natural
report-skipped = Pulado
report-unanswered = Sem res­posta
report-later = Adiado
report-waited = Em espera
report-breaks = Pausas naturais longe da mesa: { $count }.
report-waits-from = “Adiado” e “em espera” são contados a partir de { $day }.
report-exercises = Exercício por exercício
report-exercises-least = Menos feitos:
report-exercises-most = Mais feitos:
report-exercises-left-out = De fora por escolha:
report-left-out = fora por escolha
report-gentler = Forma mais leve
report-repetitions = Repe­tições
report-exercises-how = Um exercício conta com a pausa de que fez parte. Forma mais leve: feito em uma crise de dor, quando o guia mostra a forma mais leve. Repetições: contadas em pausas só com este exercício.
report-exercises-from = Antes de { $day } só conta o primeiro exercício de uma pausa.
report-curves-title = Dor e limitação
report-curves-words = Duas curvas de 0 a 10 no período; a tabela a seguir tem os mesmos números.
report-no-check-ins = Nenhum registro neste período.
report-pain = Dor
report-impact = Limitação
report-pain-scale = Dor desde o registro anterior (NPRS: 0 nenhuma, 10 a pior)
report-impact-scale = Limitação (0 nenhuma, 10 em tudo)
report-activity-scale = Atividade própria (PSFS: 0 nada, 10 como antes)
report-sleep-scale = Sono (0 muito fraco, 10 muito bom)
report-stress-scale = Estresse (0 nenhum, 10 o máximo)
report-mean = Média
report-best = Melhor
report-worst = Pior
report-first = Início
report-last = Agora
report-entries = Registros
report-change = Mudança desde o começo (GROC, −5 a +5, 0 igual):
report-questions = Perguntas
report-questions-over = Perguntas: { $count }, na próxima página.
report-notes = Notas
report-read-title = Como ler
report-read-change = Menos de 2 pontos pode ser a variação de um dia para o outro; com dor no pescoço, menos de 4; em uma só atividade, menos de 3.
report-read-share = Feito ÷ oferecido olha o que foi oferecido, não o que foi planejado. Deixar alguns é o habitual.
report-read-not = Não é um diagnóstico nem mede esforço. O Unbrace não é um dispositivo médico. A pessoa escolheu o que está aqui.
report-details = Detalhes
report-by-week = Semana a semana: feito / oferecido, pausas, médias dos registros
report-by-month = Mês a mês: feito / oferecido, pausas, médias dos registros
report-by-year = Ano a ano: feito / oferecido, pausas, médias dos registros
report-breaks-short = Pausas
report-check-ins = Registros
report-counts-title = O que é contado
report-counts-offered = Oferecido: cada lembrete mostrado e encerrado: feito, uma pausa natural, pulado ou sem resposta.
report-counts-natural = Pausa natural: a pessoa saiu da mesa enquanto o lembrete estava ali. Não é feito nem pulado.
report-counts-later = Adiado: quantas vezes se pediu mais tarde. Continua sendo o mesmo lembrete.
report-counts-waited = Em espera: quantas vezes um chegou na hora de uma chamada, de um filme ou com “não perturbe” e esperou até o fim.
report-counts-absorbed = Dicas de posição que vieram com outro lembrete não são oferecidas à parte: { $count }.
report-counts-scales = Melhor e pior: o melhor é a dor, a limitação e o estresse mais baixos e a atividade e o sono mais altos. Início e agora são o primeiro e o último registro.
report-counts-chosen = Os dias começam às { $time }. Notas e perguntas só aparecem se a pessoa escolheu.

clinic-title = Resumo dos relatórios
clinic-lead = { $count ->
    [1] Um relatório
   *[other] { $count } relatórios
    }, com leitura em { $day }
clinic-change = Dor, primeiro → último
clinic-least = Menos feitos
clinic-within = pode ser a variação de um dia para o outro
clinic-contact = Contato
clinic-asks = pede contato
clinic-questions = { $count ->
    [1] uma pergunta
   *[other] { $count } perguntas
    }
clinic-left-out = Estes arquivos não puderam ser lidos como relatórios
clinic-window = Relatórios de muitos pacientes
clinic-reports = Relatórios
clinic-files = Pasta e chave
clinic-folder = Pasta
clinic-folder-none = Escolha a pasta com os relatórios dos seus pacientes: os arquivos que terminam em .json ou .age.
clinic-choose-folder = Escolher uma pasta…
clinic-read-again = Ler de novo
clinic-key = Sua chave
clinic-key-why = Sua chave abre os relatórios lacrados para você. Guarde o arquivo dela só com você e mantenha uma cópia em lugar seguro: uma chave perdida não pode ser reposta.
clinic-key-none = Nenhuma chave está aberta.
clinic-choose-key = Abrir uma chave…
clinic-make-key = Criar uma chave nova…
clinic-key-made = Sua chave nova está em { $file }. Por favor, mantenha uma cópia em lugar seguro.
clinic-key-exists = { $file } já existe, e uma chave nunca é substituída. Por favor, escolha outro nome.
clinic-key-missing = Não há chave com este nome. Se a sua chave se perdeu, nada abre os relatórios lacrados para ela: crie uma nova, ponha-a nos seus programas e peça os relatórios de novo.
clinic-key-passphrase = Esta chave está protegida por uma frase secreta. O programa age a retira.
clinic-key-public = Esta é a metade pública de uma chave. A metade secreta abre os relatórios: ela começa com AGE-SECRET-KEY-1.
clinic-key-other = Não há chave neste arquivo. Uma chave começa com AGE-SECRET-KEY-1.
clinic-public = Metade pública da sua chave
clinic-public-why = Ponha-a nos seus programas: o formulário de programas tem um campo para ela. Os relatórios que seus pacientes salvam são então lacrados para você.
clinic-copy = Copiar a chave
clinic-save = Salvar o resumo
clinic-save-page = Como página…
clinic-save-table = Como tabela (CSV)…
clinic-saved = Salvo: { $file }. Quem pode ler o arquivo pode ler o que está nele.
clinic-search = Buscar nomes e perguntas
clinic-count = { $shown } de { $count }
clinic-sorted = Em ordem de: { $column }
clinic-sorted-reversed = Em ordem de: { $column }, ao contrário
clinic-reading = Lendo os relatórios …
clinic-empty = Não há relatórios nesta pasta.
clinic-needs-key = { $count ->
    [1] Um relatório está lacrado. Sua chave o abre: escolha-a em “Pasta e chave”.
   *[other] { $count } relatórios estão lacrados. Sua chave os abre: escolha-a em “Pasta e chave”.
}
clinic-some-left-out = { $count ->
    [1] Um arquivo não pôde ser lido. “Pasta e chave” diz por quê.
   *[other] { $count } arquivos não puderam ser lidos. “Pasta e chave” diz por quê.
}
clinic-left-out-more = { $count ->
    [1] e mais um
   *[other] e mais { $count }
}
clinic-why-sealed = Está lacrado. Sua chave o abre.
clinic-why-other-key = Está lacrado para outra chave. Se ela se perdeu, nada o abre: por favor, peça um relatório novo.
clinic-why-damaged = Foi cortado ou mudado no caminho. Por favor, peça de novo.
clinic-why-passphrase = Está lacrado com uma frase secreta, e não para a sua chave.
clinic-why-newer = Está lacrado em uma forma mais nova. Um Unbrace mais novo talvez o abra.
clinic-why-page = É uma página ou uma tabela. O resumo lê relatórios que terminam em .json ou .json.age.
clinic-why-large = Tem mais de 8 MiB.
clinic-why-no-report = Não é um relatório.
clinic-back = Voltar à tabela
clinic-save-report = Salvar como página…
clinic-asked = Pedidos
clinic-done = Feito
clinic-exercises = Exercícios: feitos / oferecidos
clinic-exercise-left-out = fora por escolha
clinic-repetitions = { $count ->
    [1] uma repetição
   *[other] { $count } repetições
}
clinic-pain = Dor
clinic-no-pain = Não há valores de dor neste período.
clinic-figure = { $name }: média { $mean }, primeiro { $first }, último { $last }
clinic-notes = Notas

# Programas de fisioterapia
program-by = { $title }, de { $author }
program-contact = Contato: { $contact }
program-for = Para: { $label }
program-valid = De { $from } a { $to }
program-valid-from = A partir de { $from }
program-valid-to = Até { $to }
program-stage = { $weeks ->
    [1] Etapa { $number }: { $name }, uma semana
   *[other] Etapa { $number }: { $name }, { $weeks } semanas
}
program-stage-open = Etapa { $number }: { $name }, sem fim marcado
program-about = “{ $about }”
program-posture-every = Dicas de posição a cada { $every } na mesa
program-posture-off = Sem dicas de posição
program-movement-every = Movimento a cada { $every } na mesa
program-movement-length = O movimento dura { $length }
program-movement-off = Sem pausas de movimento
program-breathing-every = Respiração a cada { $every } na mesa
program-breathing-length = A respiração dura { $length }
program-breathing-off = Sem sessões de respiração
program-pace = { $inhale } segundos para o ar entrar, { $exhale } segundos para sair
program-long = Uma vez por dia, uma sessão de respiração mais longa, de { $length }
program-exercises = Exercícios: { $list }
program-cues = { $count ->
    [1] 1 dica de posição
   *[other] { $count } dicas de posição
}
exposure-interruptions = Etapa { $stage }: { $count } lembretes interrompem em 8 horas na mesa; o Unbrace sugere no máximo { $most }
exposure-exercise = Etapa { $stage }: { $name } vem { $count } vezes por dia; o Unbrace sugere no máximo { $most }. Mais exercícios na lista, ou menos pausas, distribuem melhor
exposure-repetitions = Etapa { $stage }: { $name } soma { $count } repetições por dia; o triplo da dose única é { $most }
exposure-cue = Etapa { $stage }: a dica { $name } vem { $count } vezes por dia; mais dicas na lista trazem variedade
exposure-no-cue = Etapa { $stage }: todas as dicas da lista vêm só em uma crise de dor; nos outros dias não há nenhuma própria
program-flare-up = Durante uma crise de dor, o movimento vem { $often ->
    [more] com mais frequência
    [less] com menos frequência
   *[same] com a mesma frequência
} e dura { $dose ->
    [50] a metade
    [100] o mesmo de sempre
   *[other] { $dose } % do tempo
}.
program-contact-when = { $when }
program-check-in-off = Sem registro automático
program-check-in-daily = Um registro por dia
program-check-in-weekly = Um registro por semana
program-check-in-fortnightly = Um registro a cada duas semanas
program-activity = Sua atividade: { $activity }
program-visit = { $how ->
    [video] Consulta por vídeo
    [phone] Consulta por telefone
   *[in-person] Consulta presencial
}: { $day }, { $time }
program-visit-note = { program-visit } ({ $note })
program-always-yours = Você sempre pode pausar, pular, sair e deixar exercícios de fora.
program-every-open = Você pode mudar com que frequência vêm os lembretes, de { $from } a { $to }.
program-duration-open = Você pode mudar quanto eles duram, de { $from } a { $to }.
program-pace-open = Você pode mudar o ritmo da respiração.
program-switch-off-open = Você pode ligar e desligar cada tipo.
program-settings-kept = Seus próprios ajustes ficam como estão e voltam a valer quando o programa termina.
program-dose-reps = { $count ->
    [1] uma vez
   *[other] { $count } vezes
}
program-dose-hold = { $count ->
    [1] manter um segundo
   *[other] manter { $count } segundos
}
program-dose-sets = { $count ->
    [1] uma série
   *[other] { $count } séries
}
program-dose-sides = de cada lado
program-gentler = Faça a metade, tão pequeno quanto quiser.
program-begun = Seu programa começou: { $title }
program-next-stage = Uma nova etapa do seu programa: { $name }
program-over = Seu programa “{ $title }” terminou. Seus próprios ajustes voltam a valer.
program-bad = Não é possível ler o seu programa
program-bad-body = O Unbrace continua com { $using }. O arquivo fica como está.
program-mended = Seu programa pode ser lido de novo.
program-line = { $title }: { $stage }
using-own-settings = seus próprios ajustes
using-good-program = a última cópia que funcionava
program-news = Há novidades no seu programa: “unbrace program show”.

### A página do programa.

set-by-program = Definido pelo seu programa
program-none-why = Um programa guia você por algumas semanas, etapa por etapa. Escolha um para ver; ele só começa quando você disser. Seu fisioterapeuta também pode dar um arquivo: abra aqui ou arraste para esta janela.
program-import = Tenho um arquivo…
program-author = Criar um programa (para fisioterapeutas)
program-export = Salvar uma cópia…
program-remove = Encerrar o programa
program-remove-ask = Encerrar “{ $title }”? Seus próprios ajustes voltam a valer. Seu registro fica.
program-remove-yes = Encerrar
program-remove-no = Continuar com ele
program-stay = Ficar nesta etapa por enquanto
program-go-on = Ir para a próxima etapa
program-where = Etapa { $number } de { $of }, dia { $day } de { $days }
program-where-next = A próxima começa em { $day }
program-where-end = Termina em { $day }
program-where-stay = Você fica nesta etapa até passar para a próxima.
program-where-not-yet = Começa em { $day }. Até lá valem seus próprios ajustes.
program-where-over = Terminou em { $day }. Valem seus próprios ajustes.
program-offered-bad = Este arquivo não pode ser usado:
program-offered-replaces = Ele toma o lugar do seu programa “{ $title }”.
program-offered-update = É uma atualização do seu programa. Você continua onde está: { $name }.
program-yours = A escolha é sua
program-accept = Começar este programa
program-refuse = Agora não
program-file-kind = Programa do Unbrace

### Escrever um programa. Trata quem escreve como colega, com formalidade natural.

author-window = Criar um programa
author-heading = Criar um programa
author-how = Preencha o que deseja definir; o que ficar em branco permanece como está para o paciente. Nada sai deste computador: você salva um arquivo e o entrega.
author-about = O que dizer ao paciente
author-title = Título
author-author = Seu nome
author-contact = Como entrar em contato com você
author-for = Identificação do paciente (iniciais ou código, sem nome completo)
author-stages = Etapas
author-add-stage = Adicionar etapa
author-remove-stage = Remover etapa
author-stage-name = Etapa { $number }
author-name = Nome da etapa
author-weeks = Duração em semanas (em branco na última etapa)
author-posture-enabled = Dicas de posição
author-posture-every = Uma dica a cada
author-movement-enabled = Pausas de movimento
author-movement-every = Uma pausa a cada
author-movement-duration = Uma pausa dura
author-breathing-enabled = Sessões de respiração
author-breathing-every = Uma sessão a cada
author-breathing-duration = Uma sessão dura
author-breathing-inhale = Segundos ao inspirar
author-breathing-exhale = Segundos ao soltar
author-exercises = Exercícios desta etapa
author-exercises-why = Sem nenhum, o Unbrace escolhe o que combina com o paciente.
author-open-library = Adicionar exercícios…
author-dose-reps = Repetições
author-dose-hold = Segundos de cada manutenção
author-dose-sets = Séries
author-dose-note = Nota para o paciente
author-cues = Dicas de posição
author-cues-why = Sem nenhuma, vêm as dicas do próprio Unbrace. Você pode acrescentar dicas com suas palavras.
author-cue = A dica, como “Deixe os ombros assentarem.”
author-cue-why = Por quê, em uma frase
author-add-cue = Adicionar a dica
author-care = Crises de dor, registros e limites
author-flare-up-contact-when = Em uma crise de dor, contato quando
author-check-in-every = Registro
author-check-in-at = Horário aproximado
author-check-in-activity = A atividade do paciente, como “Aguentar uma reunião na cadeira”
author-visits = Consultas e relatórios
author-visits-why = No dia anterior à consulta, chega um aviso discreto. Ele leva a uma página com o registro, as perguntas e o relatório.
author-visit-new = Nova consulta
author-visit-at = Dia e hora (2026-12-03 10:00)
author-visit-note = Uma nota, como o que deixar à mão
author-visit-refused = Escreva o dia e a hora assim: { $example }.
author-key-file = Do seu arquivo de chave…
author-report-seal-to = Sua chave pública (age1…): os relatórios do paciente são lacrados para ela
author-key-secret = Esta é a sua chave secreta. Guarde-a só com você e digite a metade pública: ela começa com age1.
author-key-refused = Uma chave pública começa com age1. A janela “Relatórios” cria uma chave e mostra a metade pública.
author-preview = Prévia
author-week = Em uma semana de cinco dias: { $posture } dicas de posição, { $movement } pausas de movimento, { $breathing } sessões de respiração.
author-save = Salvar
author-save-as = Salvar como…
author-open = Abrir…
author-handout = Imprimir folha…
author-no-file = ainda não salvo
author-saved = Salvo. O paciente já pode abrir.
author-saved-part = Salvo como está. Alguns campos continuam em aberto.
author-handed-out = Folha salva. Um navegador a abre e imprime.
author-not-whole = Alguns campos continuam em aberto. Por favor, preencha-os primeiro.
author-recovered = Seu rascunho não salvo foi recuperado.
author-unsaved = Há algo aqui que ainda não foi salvo. O que prefere?
no-dialog = Este sistema não tem uma janela para escolher um arquivo.
no-dialog-report = Em um terminal, `unbrace report -o relatorio.html` salva o relatório.
no-dialog-clinic = Em um terminal, `unbrace open clinic PASTA --key ARQUIVO` abre os relatórios.
no-dialog-program = Em um terminal, `unbrace program import ARQUIVO` abre um programa. Também é possível soltar um arquivo nesta janela.
no-dialog-copy = Seu programa está em { $file }; é possível copiá-lo de lá.
no-dialog-draft = O que você escreveu está guardado em { $file }; é possível copiá-lo de lá.
author-save-close = Salvar e fechar
author-go-on = Continuar escrevendo
author-leave = Fechar sem salvar
author-save-open = Salvar e depois abrir
author-open-anyway = Abrir sem salvar
author-whole = Pronto para entregar.
handout-title = Seu programa
handout-by = De { $author }
handout-name = Nome:
handout-date = Data:
handout-weeks = { $weeks ->
    [1] Uma semana
   *[other] { $weeks } semanas
}
handout-open-end = A partir daí
handout-every = { $kind }: a cada { $every }
handout-long = uma vez por dia { $length }
handout-week = Semana { $number }
handout-exercises = Exercícios
handout-stop-rule = Um incômodo leve não é problema: até 4 ou 5 de 10, de volta ao habitual até amanhã. Pare se a dor virar pontada ou se espalhar, se sentir tontura, ou se surgir dormência ou fraqueza nova; leia os sinais de alerta e converse com seu médico ou fisioterapeuta.
handout-cues = Pequenas mudanças ao longo do dia
handout-rules = Bom saber
handout-care = Atenção:
handout-note = Esta folha diz o que o programa faz no seu computador. É um apoio geral, não um dispositivo médico.

### Consultas de fisioterapia.

visit-who = { $how ->
    [video] Sua consulta por vídeo
    [phone] Sua consulta por telefone
    [discreet] Seu compromisso
   *[in-person] Sua consulta
}
visit-today = { visit-who } é hoje às { $time }.
visit-tomorrow = { visit-who } é amanhã às { $time }.
visit-on = { visit-who } é em { $day } às { $time }.
visit-before = Um registro, suas perguntas e o relatório estão em uma página.
visit-before-discreet = O que você talvez queira ter à mão está em uma página.
visit-prepare = Preparar a consulta
visit-after = Um arquivo novo?
visit-after-body = Há um arquivo novo do seu fisioterapeuta? Você pode abrir aqui.
visit-after-discreet = Se você tem um arquivo novo para o Unbrace, pode abrir aqui.
visit-file = Abrir um arquivo
visit-no-file = Nenhum arquivo
visits-title = Consultas de fisioterapia
visits-none = Não há consulta pela frente. Adicione uma, e um aviso discreto chega no dia anterior.
visits-add = Adicionar consulta
visits-date = Data
visits-time = Hora
visits-how = Como vai ser
visits-video = Por vídeo
visits-in-person = Presencial
visits-phone = Por telefone
visits-note = Uma nota, se quiser
visits-save = Adicionar
visits-from-program = Do seu programa
visits-deleted = Apagada: { $visit }
visit-page = Preparar sua consulta
visit-to-list = Todas as consultas
visit-check-in = Como vão as coisas
visit-check-in-why = Um registro hoje mostra como você está logo antes da consulta.
visit-report = Uma página sobre suas últimas semanas; quantas, você escolhe na página Progresso. Você escolhe o que entra. Ela é salva onde você disser e não vai a lugar nenhum sozinha.
visit-video = Para uma consulta por vídeo
visit-video-more = Sobre consultas por vídeo
visit-refused-date = Escreva a data assim: { $date }.
visit-refused-time = Escreva a hora assim: { $time }.
visit-refused-past = Essa hora já passou. Escolha uma que ainda vem.
visit-refused-taken = Já há uma consulta nessa hora.
visit-refused-note = Uma nota tem no máximo { $count } caracteres.

### Perguntas para a fisioterapia e o relatório.

questions-title = Para perguntar ao meu fisioterapeuta
questions-why = Anote quando lembrar. As perguntas em aberto vão para o relatório; marque as que já fez.
questions-new = Uma pergunta
questions-add = Adicionar
report-page-title = Relatório para meu fisioterapeuta
report-page-what = Uma página sobre as semanas mostradas acima. Você escolhe o que entra. Ela é salva onde você disser e não vai a lugar nenhum sozinha.
report-page-kind = { $kind }: { $offered } oferecidos, { $done } feitos, { $natural ->
    [1] uma pausa natural
   *[other] { $natural } pausas naturais
    }
report-own-kind = { $kind }: { $offered } oferecidos, { $done } feitos, { $natural ->
    [1] uma pausa sua
   *[other] { $natural } pausas suas
    }
report-page-notes = Notas a incluir
report-page-name = Nome no relatório, se quiser
report-page-contact = Por favor, entre em contato comigo
report-page-html = Salvar relatório…
report-page-json = Para uma clínica (JSON)…
report-page-csv = Como tabela (CSV)…
report-page-saved = Salvo: { $file }
report-page-fhir = Para o prontuário de uma clínica (FHIR)…
report-page-seal = Lacrar para { $author }
report-page-seal-why = Seu programa tem a chave do seu fisioterapeuta. Só essa chave abre um relatório lacrado. Outras pessoas não podem lê-lo no caminho, e você também não pode abri-lo.
report-page-open-why = Quem receber o arquivo pode ler.
report-page-sealed = Salvo e lacrado: { $file }. Só { $author } pode abrir.
report-page-exists = { $file } já existe. Por favor, escolha outro nome.

# Registros no seu ritmo, a respiração que cresce, o primeiro cuidado
set-breathing-grow = Começar com respirações mais curtas
set-breathing-grow-hint = As duas primeiras sessões com 3 e 4 segundos, as duas seguintes com 4 e 4. Um ritmo seu vale na hora.
check-in-note = Um registro curto, se quiser. Tudo nele é opcional.
check-in-note-discreet = Um minuto para algumas perguntas, se quiser.
check-in-yes = Registrar
check-in-no = Hoje não
program-check-in-open = Você pode mudar quando vem a pergunta sobre como vão as coisas, e se ela vem.
group-check-in = Registros e crises de dor
set-check-in-every = Perguntar como vão as coisas
set-check-in-every-hint = Uma pergunta discreta. Se você ignorar, ela espera até a próxima vez.
set-check-in-at = Perguntar a partir de
set-check-in-at-hint = Como { $time }. Espera até você estar aí e não haver mais nada.
set-check-in-sleep = Perguntar sobre o sono
set-check-in-stress = Perguntar sobre o estresse
set-check-in-change = A cada duas semanas, perguntar o quanto mudou
set-visits-hour-before = Lembrar de novo uma hora antes da consulta
word-off = nunca
word-daily = todo dia
word-weekly = toda semana
word-fortnightly = a cada duas semanas

### Mais perguntas do registro.

sleep-ask = Como você dormiu?
sleep-low = 0 quase sem descanso
sleep-high = 10 muito bem
stress-ask = Quanto estresse houve?
stress-low = 0 nenhum
stress-high = 10 o máximo que você pode imaginar
change-ask = Em comparação com quando você começou, como está agora? 0 é igual.
change-low = -5 muitíssimo pior
change-high = 5 muitíssimo melhor
activity-is = O quanto você consegue: { $activity }?

library-search = Buscar
library-filters = Filtros
library-kinds = O quê
library-areas = Parte do corpo
library-positions = Posição
library-levels = Esforço
library-clear = Limpar a busca
library-found = { $count ->
    [1] 1 resultado
   *[other] { $count } resultados
}
library-nothing = Nada combina com esta busca. Uma palavra mais curta ou menos filtros podem ajudar.
library-movement = Movimento
library-breathing = Respiração
library-cues = Dicas de posição
library-articles = Artigos
library-cue-count = { $count ->
    [1] 1 dica
   *[other] { $count } dicas
}
library-cues-what = Dicas curtas que vêm enquanto você trabalha. Desligue as que não combinam com você.
library-back = Voltar à biblioteca
library-try = Experimentar agora
library-more = Na próxima pausa
library-more-what = Ele vem primeiro na sua próxima pausa de movimento.
library-more-done = Ele vem primeiro na sua próxima pausa de movimento.
library-more-undone = Sua próxima pausa de movimento volta a ser surpresa.
library-leave-out = Deixar de fora
library-use-again = Usar de novo
library-left-out = De fora
library-left-out-done = Ele não vem mais. Você pode voltar a usar quando quiser.
library-used-again = Ele pode vir de novo.
library-left-out-why = Você deixou este de fora, então ele não vem sozinho.
library-therapist = Este só vem em um programa de fisioterapia.
library-not-in-program = Seu programa tem outros exercícios por enquanto.
library-opens-after = { $count ->
    [1] Vem sozinho após mais 1 pausa de movimento.
   *[other] Vem sozinho após mais { $count } pausas de movimento.
}
library-not-in-flare-up = Durante uma crise de dor vêm exercícios mais leves.
library-not-chosen = Não vem sozinho: seus ajustes escolhem outras partes do corpo ou posições, ou é para outro dia.
library-how = Como fazer
library-gentler = A forma mais leve
library-why = Por quê
library-warning-signs = Ler os sinais de alerta
library-care = Atenção
evidence-strong = Evidência: forte
evidence-moderate = Evidência: moderada
evidence-weak = Evidência: fraca
evidence-expert = Evidência: consenso de especialistas
area-lower-back = Lombar e barriga
area-upper-back = Parte alta das costas
area-neck = Pescoço, ombros, mandíbula
area-hips = Quadris e pernas
area-hands = Mãos
area-eyes = Olhos
area-breath = Respiração
area-whole-body = Corpo inteiro
cues-lower-back = Dicas para a lombar e a barriga
cues-upper-back = Dicas para a parte alta das costas
cues-neck = Dicas para pescoço, ombros e mandíbula
cues-hips = Dicas para quadris e pernas
cues-hands = Dicas para as mãos
cues-eyes = Dicas para os olhos
cues-breath = Dicas para a respiração
cues-whole-body = Dicas para o corpo inteiro
position-seated = Na cadeira
position-standing = Em pé
position-floor = No chão
level-easy = Fácil
level-medium = Médio
level-strong = Mais forte

program-close = Fechar
program-built-in = Programas para começar
program-author-line = De { $author }
program-stages = Etapas
program-stage-title = Etapa { $number }: { $name }
program-stage-past = Feita.
program-stage-present = Você está aqui.
program-weeks = { $weeks ->
    [1] 1 semana
   *[other] { $weeks } semanas
}
program-weeks-and-on = { $weeks ->
    [0] continua
    [1] 1 semana, depois continua
   *[other] { $weeks } semanas, depois continua
}
program-open-end = continua
program-no-exercises = O Unbrace escolhe os exercícios que combinam com você.
program-rhythm = Ritmo
rhythm-every = A cada
rhythm-lasts = Dura
rhythm-once = Uma vez por dia
program-bounds = De { $from } a { $to }
program-flare = Em uma crise de dor
program-changes = O que há de novo
program-change-stage = Uma etapa nova: { $stage }
program-change-stage-gone = Não existe mais: a etapa { $stage }
program-change-added = { $stage }: exercícios novos: { $what }
program-change-gone = { $stage }: não existe mais: { $what }
program-change-dose = { $stage }: uma dose nova para { $what }
program-change-rhythm = { $stage }: { $what }
program-change-visits = Os horários das suas consultas mudaram.
program-change-older = Este arquivo é a versão { $new }. A sua é a versão { $old }, que é mais nova.
program-change-title = O programa agora se chama “{ $what }”.
program-change-contact = Como falar agora com seu fisioterapeuta: { $what }
program-change-renamed = A etapa { $what } agora se chama { $stage }
program-change-weeks = { $stage }: agora dura { $weeks ->
    [1] uma semana
   *[other] { $weeks } semanas
}
program-change-no-end = { $stage }: agora segue sem fim marcado
program-change-about = { $stage }: palavras novas do seu fisioterapeuta: “{ $what }”
program-change-dose-of = { $stage }: { $what }: { $to } (antes: { $from })
program-change-days = { $stage }: { $what } agora vem nestes dias: { $days }
program-change-every-day = { $stage }: { $what } agora vem todo dia
program-change-note = { $stage }: uma nota nova para { $what }: “{ $note }”
program-change-cues = { $stage }: outras dicas de posição
program-change-reading = { $stage }: novo para ler: { $what }
program-change-yours = como nos seus ajustes
program-change-steps = { $what }: passos novos ou uma imagem nova
program-change-flare-up = Outros exercícios em uma crise de dor
program-change-now = Novo: { $what }
program-change-no-longer = Não vale mais: { $what }
program-changes-seen = Entendi
program-version = Versão { $number }
built-in-lower-back = Mexer-se pouco e com frequência, depois ganhar força nas costas e nas pernas.
built-in-upper-back = Pequenas pausas para pescoço e ombros, depois um pouco de força.
built-in-flare-up = Movimentos pequenos e fáceis e caminhadas curtas, até o habitual voltar a ser bom.
built-in-breathing = Soltar o que está tenso e encontrar uma respiração lenta e confortável.
built-in-keeping = Dois ou três dias de força por semana, e pausas que continuam sendo hábito.
built-in-walking = Caminhadas curtas que crescem semana a semana.
built-in-seated = Tudo na cadeira: costelas, escápulas, pescoço e braços.
built-in-pregnancy = Movimentos suaves e respiração confortável para uma barriga que cresce.
built-in-pain-free = Pausas ativas curtas para quem se sente bem e quer continuar assim.
library-back-to-program = Voltar ao programa
program-where-open = Etapa { $number } de { $of }, dia { $day }

author-breathing-daily-long = Uma sessão mais longa por dia
author-dose-seconds = Segundos no total
author-flare-up-days = Dias de uma crise de dor
author-flare-up-dose = Duração das pausas nesses dias, em %
author-patient-every-from = Menor tempo entre lembretes
author-patient-every-to = Maior tempo entre lembretes
author-patient-duration-from = Pausa mais curta
author-patient-duration-to = Pausa mais longa
author-patient-pace = O paciente pode mudar o ritmo da respiração
author-patient-switch-off = O paciente pode desligar um tipo de lembrete
author-form = Programa
author-library = Biblioteca
author-search = Buscar exercícios
author-positions = Posição
author-none-found = Nenhum exercício combina com esta busca.
author-in-stage = Nesta etapa
author-begin = Começar com
author-begin-empty = Um programa vazio
author-stage-earlier = Mover antes
author-stage-later = Mover depois
author-duplicate-stage = Duplicar etapa
author-remove = Remover
author-up = Subir
author-down = Descer
author-days = Dias da semana
author-copy-exercise = Copiar para a próxima etapa
author-copied = Copiado para “{ $stage }”.
author-as-seen = O que o paciente lê
author-preview-waits = A prévia aparece assim que os campos em aberto permitirem.
author-missing = Por favor, preencha este campo.
author-missing-weeks = Esta etapa precisa de um número de semanas: só a última pode seguir sem fim marcado.
author-placeholder = Este é o texto do modelo. Por favor, escreva o seu.
author-open-count = { $count ->
    [1] Um campo continua em aberto.
   *[other] { $count } campos continuam em aberto.
}
author-show-open = Mostrar
edit-redo = Refazer
author-id = Nome para atualizações
author-version = Versão
author-valid-from = Válido a partir de (2026-01-31)
author-valid-to = Válido até (2026-12-31)
author-by-hand = Escrito à mão e mantido como está: { $names }
author-education = Para ler nesta etapa
author-flare-up-keep = Só estes exercícios em uma crise de dor
author-flare-up-leave-out = Sem estes exercícios em uma crise de dor
author-flare-up-interval = Tempo entre as pausas nesses dias, em %
author-check-in-questions = Perguntas do registro
author-question-pain = Dor
author-question-impact = Limitação no dia a dia
author-question-activity = Atividade própria
author-question-sleep = Sono
author-question-stress = Estresse
author-question-change = Mudança desde o começo
word-movement = movimento
author-own = Seus próprios exercícios
author-own-why = Eles estão só neste arquivo. Adicione-os a uma etapa pela biblioteca.
author-own-name = Nome do exercício
author-own-nameless = Exercício novo
author-add-own = Adicionar um exercício seu
author-remove-own = Remover este exercício
author-edit = Editar
author-kind = Tipo
author-steps = Passos, um por linha
author-why = Por quê, em uma frase
author-stop = Quando parar
author-caution = Quem vai com cuidado ou conversa antes
author-gentler = A forma mais leve
author-breathing = Como respirar durante o exercício
author-ask = A pergunta que oferece o exercício
author-region = Parte do corpo
author-reps = Repetições
author-hold = Segundos de cada manutenção
author-sets = Séries
author-seconds = Segundos no total
author-level = Nível, de 1 a 3
author-sides = Um lado de cada vez
author-picture = Imagem
author-picture-kind = Imagens PNG ou JPEG
author-picture-limits = PNG ou JPEG, no máximo { $picture } KB e { $side } × { $side } pixels. Você pode soltar um arquivo nesta janela. O programa ocupa { $used } de { $most } KB.
author-picture-where = Por favor, abra primeiro um dos seus próprios exercícios. A imagem vai nele.
author-choose-picture = Escolher uma imagem…
author-remove-picture = Remover a imagem
author-image-text = O que a imagem mostra, para quem não a vê
author-drop-unsaved = Há algo aqui que ainda não foi salvo. Salve primeiro e depois solte o arquivo de novo.
author-text = A dica
author-cue-words = { $count } palavras; até { $most } são lidas em um relance
author-delete-cue = Remover do programa
author-choose-cues = Escolher dicas da biblioteca…
author-library-exercises = Exercícios
author-search-cues = Buscar dicas
author-no-cue-found = Nenhuma dica combina com esta busca.
author-week-days = Exercícios de cada dia
author-report = Relatório
author-report-why = Abra aqui o relatório de um paciente. Você vê o que foi feito ao lado do programa e pode mudar as doses ali mesmo.
author-open-report = Abrir um relatório…
author-close-report = Fechar o relatório
author-save-next = Salvar a próxima versão…
author-change-dose = Mudar a dose
author-report-period = De { $from } a { $to }
author-report-other = Este relatório é de outro programa.
author-report-contact = Pede que você entre em contato.
author-report-questions = Perguntas para você
author-report-notes = Notas
author-report-courses = Como está
author-report-course = { $scale }: { $first } → { $last }, média { $mean } em { $count ->
    [1] um registro
   *[other] { $count } registros
    }
author-report-exercises = Exercícios
author-report-kinds = Todos os lembretes
author-report-flare-up = Dias de crise de dor: { $days }
author-report-done = { $done } de { $offered } feitos
author-report-skipped = { $count } pulados
author-report-unanswered = { $count } sem resposta
author-report-natural = { $count } por uma pausa natural
author-report-gentler = { $count } na forma mais leve
author-report-repetitions = { $count } repetições contadas
author-report-left-out = fora por escolha do paciente
author-report-never = não oferecido neste período
word-breathing = respiração

take-back-preset = Desfazer: com que frequência vêm os lembretes
group-moments = Momento
settings-search = Buscar nos ajustes
settings-none-found = Nada combina com esta busca.
preset = Frequência
preset-few = Poucos
preset-usual = O normal
preset-often = Muitos
group-shortcuts = Atalhos de teclado
set-shortcut-pause = Pausar ou retomar
set-shortcut-pause-hint = Como Ctrl+Alt+P, em qualquer programa: uma vez para uma hora de silêncio, mais uma para retomar. Vazio: nenhum.
set-shortcut-answer = Responder “Feito”
set-shortcut-answer-hint = Como Ctrl+Alt+D. Responde ao lembrete que está na tela.
setting-empty = vazio
shortcut-unknown-key = “{ $found }” não é uma tecla. Use uma letra, um número ou de F1 a F24, com Ctrl, Alt, Shift ou Super na frente.
shortcut-mistyped = “{ $found }” não é uma tecla. Você quis dizer { $near }?
shortcut-no-key = Falta uma tecla depois de { $after }. Termine com uma, como Ctrl+Alt+P.
shortcut-two-keys = { $first } e { $second } são duas teclas. Use uma delas.
shortcut-repeated = { $key } aparece duas vezes. Uma basta.
shortcut-needed = Outros programas precisam de { $keys }. Use mais teclas, como Ctrl+Alt+{ $key }.
shortcut-in-use = Outro programa usa { $keys }. Você pode escolher outras teclas nos ajustes.
shortcut-twice = { $keys } aparece duas vezes e por isso só pausa. Você pode escolher outras teclas para “Feito”.
shortcut-unavailable = Esta área de trabalho não tem atalhos para programas. Você pode criar um para “unbrace pause” nos ajustes de teclado dela.
shortcut-not-taken = { $keys } não funciona aqui: { $why }
program-note = Seu programa define o que tem um cadeado.
set-autostart = Abrir o Unbrace ao entrar na sessão
volume-play = Ouvir
avoid-search = Buscar um exercício para deixar de fora
avoid-allow = Oferecer de novo
avoid-leave-out = Deixar de fora
history-kept-here = Seu histórico fica neste computador.
history-back-up = Fazer backup…
history-export = Exportar como tabela…
history-delete = Apagar o histórico…
history-delete-ask = Apagar todo o seu histórico para sempre? Seus ajustes e seu programa ficam.
history-delete-yes = Apagar mesmo
history-keep = Manter
history-written = Salvo: { $file }. Contém suas notas de saúde: guarde em lugar seguro.
history-deleted = Seu histórico foi apagado.
history-bring-back = Recuperar uma cópia…
history-bring-back-ask = Colocar a cópia { $file } no lugar dos seus ajustes, do seu programa e do seu histórico? O que está aqui agora fica guardado na mesma pasta. O Unbrace fecha e abre de novo.
history-bring-back-yes = Recuperar
history-bring-back-no = Deixar tudo como está
history-brought-back = A cópia está de volta. Os arquivos anteriores ficam ao lado dos novos.
history-not-ended = O Unbrace não fechou, então nada mudou. Feche-o no menu do ícone e tente de novo.
history-not-started = O Unbrace não abriu de novo:
history-restore = Para recuperar um backup, saia do Unbrace e use `unbrace restore ARQUIVO` em um terminal.
no-dialog-backup = Em um terminal, `unbrace backup ARQUIVO` e `unbrace history export` fazem o mesmo.
