### Lo que dice Unbrace. Tono: tú, presente, corto; invita, y deja ir lo que quedó sin hacer.

kind-posture = posición
kind-movement = movimiento
kind-breathing = respiración
kind-discreet = una pausa

line-kind-posture = pista de posición
line-kind-movement = pausa de movimiento
line-kind-breathing = sesión de respiración
line-live = Ahora: { $kind }
line-guided = En marcha: { $kind }
line-quiet = En silencio: { $reasons }
line-quiet-until = En silencio hasta { $time }: { $reasons }
line-quiet-indefinitely = En silencio hasta que continúes
line-away = No estás; los temporizadores están en pausa
line-next = Después: { $kind }, { $time } aprox.
line-next-soon = Después: { $kind }, en tu próxima pausa
line-later = { $kind }, { $time } aprox.
line-in = tras { $length } de escritorio, { $time } aprox.
line-due = en tu próxima pausa
line-off = apagado
line-none = Todos los recordatorios están apagados
line-flare-up = Más suave hasta el { $day }
line-reading = Leyendo hasta { $time }
hold-paused = lo pusiste en pausa
hold-schedule = fuera de tus horas
hold-do-not-disturb = «no molestar» está activo
hold-fullscreen = pantalla completa
hold-call = en una llamada

menu-done = Hecho
menu-start = Empezar
menu-start-shorter = Solo { $length }
menu-later = Más tarde
menu-skip = Saltar
menu-stop = Parar
menu-why = ¿Por qué?
menu-undo = Deshacer «{ $answer }»
menu-breathe = Respirar ahora
menu-move = Moverse ahora
menu-pause = Pausa
menu-resume = Continuar
menu-reading = Estoy leyendo: cuéntame como presente
menu-15m = 15 min
menu-30m = 30 min
menu-1h = 1 h
menu-2h = 2 h
menu-tomorrow = Hasta mañana
menu-indefinitely = Hasta que continúe
menu-flare-up = Días suaves…
menu-flare-up-end = Terminar los días suaves
menu-check-in = ¿Cómo estás?
menu-open = Abrir Unbrace
menu-settings = Ajustes…
menu-quit = Salir de Unbrace
menu-adapted = Por hoy, { $kind } cada { $now }.
menu-adapted-back = { $kind }: volver a cada { $set }
menu-anyway = En silencio las últimas 2 h: { $reason }. Recordar de todos modos
menu-problem = Los ajustes piden una mirada…

title-posture = Un pequeño cambio
title-movement = Hora de una pausa · { $length }
title-breathing = Hora de respirar · { $length }
discreet-posture = Un pequeño cambio
discreet-movement = Una pausa corta · { $length }
discreet-breathing = Un momento tranquilo · { $length }
why-title = ¿Por qué esto?
and-breathe = Después, { $length } de respiración lenta.
answer-elsewhere = Responde en el menú del icono, o con «unbrace done» o «unbrace later».
pace = Toma aire { $inhale } segundos, suéltalo { $exhale }. Tu propio ritmo también vale.
gently = Hoy con suavidad: { $how }
well-done = Bien. A seguir.

flare-up-title = ¿Un brote de dolor? ¿Unos días más suaves?
flare-up-body =
    Durante { $days ->
        [one] un día
       *[other] { $days } días
    }: más suave y más corto, hasta { $count } pausas cortas en 8 horas de escritorio. Termina solo. Lee, por favor, las señales de alerta, en la Biblioteca.
flare-up-yes = Empezar los días suaves
flare-up-no = Ahora no
flare-up-on = Más suave hasta el { $day }: hasta { $count } pausas cortas en 8 horas de escritorio. Las señales de alerta están en la Biblioteca.
flare-up-off = De vuelta a tu ritmo habitual.

autostart-title = ¿Abrir Unbrace al iniciar sesión?
autostart-body = Puedes cambiarlo cuando quieras con «unbrace autostart on» u «off».
autostart-yes = Sí
autostart-no = No
autostart-done = Unbrace se abre al iniciar sesión.
autostart-too-long = Windows no puede abrir al iniciar sesión un programa con una ruta tan larga. En una carpeta con una ruta más corta, Unbrace puede abrirse al iniciar sesión.
autostart-one-time = macOS ejecuta Unbrace desde una carpeta que después desaparece. Lleva Unbrace a Aplicaciones y ábrelo ahí; entonces puede abrirse al iniciar sesión.
autostart-needs-approval = macOS tiene Unbrace apagado al iniciar sesión. Para encenderlo, abre Ajustes del Sistema, luego General, luego Ítems de inicio, y busca Unbrace en «Permitir en segundo plano».
autostart-refused = Tu sistema no cambió lo que se abre al iniciar sesión. Puedes cambiarlo en sus ajustes de aplicaciones.
another-display = Unbrace está en otra pantalla, y la guía se abre ahí. Empieza esta también ahí.
no-tray = Aquí no hay bandeja del sistema, así que Unbrace no tiene icono. Los recordatorios llegan igual. «unbrace status» dice qué viene después.
no-tray-gnome = GNOME muestra los iconos con la extensión «AppIndicator and KStatusNotifierItem Support». Los recordatorios llegan igual. «unbrace status» dice qué viene después.
settings-bad = El archivo de ajustes tiene un problema
settings-bad-body = Unbrace sigue con { $using } y no ha cambiado el archivo. «unbrace config check» muestra cada problema.
using-running = los ajustes que ya usaba
using-last-good = los últimos ajustes que funcionaban
using-defaults = los valores de fábrica
settings-mended = Los ajustes vuelven a estar bien.
history-damaged = Tu archivo de historial estaba dañado
history-damaged-body = Se conserva como { $file }. Se ha empezado uno nuevo.
missing-tray = Falta el icono en la bandeja del sistema: { $why }
missing-notifications = Las notificaciones no funcionan: { $why }
missing-presence = Unbrace no puede notarlo todo aquí. Falta: { $why }. La orden unbrace doctor muestra por qué.
sense-input = si no estás
sense-lock = bloqueo y suspensión
sense-do-not-disturb = «no molestar»
sense-screen = pantalla completa
sense-microphone = llamadas por el micrófono
sense-camera = llamadas por la cámara
missing-history = No se puede guardar tu historial: { $why }
missing-settings = El archivo de ajustes tiene un problema: { $why }
missing-program = El programa tiene un problema: { $why }
missing-shortcuts = Los atajos de teclado no funcionan: { $why }
state-damaged = El estado guardado estaba dañado y se conserva como { $file }. Las pausas y los temporizadores empiezan de nuevo.
state-unreadable = Unbrace no puede leer { $file }: { $why }. El archivo queda como está. Las pausas y los temporizadores empiezan de nuevo y no se guardan hasta que Unbrace vuelva a abrirse y pueda leerlo.
cannot-write = Unbrace no puede escribir en su carpeta
cannot-write-body = Los recordatorios siguen. Puede que lo nuevo no se guarde: { $why }

open-none = Aquí no se puede abrir ninguna ventana.
open-today = { open-none } «unbrace status» y el menú del icono dicen qué viene después.
open-flare-up = { open-none } «unbrace flare-up on» empieza unos días suaves, que terminan solos.
open-guide = { open-none } «unbrace offer movement» trae una pausa con sus pasos.
open-breathe = { open-none } «unbrace offer breathing» trae una sesión de respiración.
open-move = { open-none } «unbrace offer movement» trae una pausa con sus pasos.
open-check-in = { open-none } Escribe: unbrace check-in --pain 3 --impact 2. Cada número va de 0 a 10.
open-progress = { open-none } «unbrace history export» muestra todo lo registrado.
open-program = { open-none } «unbrace program show» dice en qué punto estás de un programa de fisioterapia.
open-visit = { open-none } «unbrace visit list» muestra tus visitas, «unbrace ask» guarda tus preguntas y «unbrace report» escribe el informe.
open-author = { open-none } «unbrace program new ARCHIVO» escribe un programa para empezar.
open-clinic = { open-none } «unbrace clinic CARPETA» muestra el resumen.
open-settings = { open-none } Tus ajustes están en { $file }. «unbrace config set posture.every 45m» cambia uno.
open-welcome = Unbrace te recuerda cambiar de posición, moverte y respirar. Está en la bandeja del sistema: su menú tiene todo.
open-library = { open-none } «unbrace open learn» muestra lo más importante.
open-learn = { open-none } Aquí está lo más importante.

opening = Se abre la ventana.
quit-bye = Unbrace se ha cerrado.
quit-unsaved = Los últimos cambios no se pudieron guardar: { $why }
not-saved = Esto no se pudo guardar: { $why }. Vale hasta que Unbrace se cierre.
refused = Ahora mismo no es posible. «unbrace status» dice qué hay en marcha.
refused-nothing-live = Ahora no hay ningún recordatorio que responder. «unbrace status» dice qué viene después.
refused-live = Ya hay un recordatorio: respóndelo con «unbrace done», «later» o «skip».
refused-later = Se ha aplazado tantas veces como permiten tus ajustes. «unbrace done» o «unbrace skip» lo termina.
refused-undo = No hay ninguna respuesta de los últimos 10 minutos que deshacer.
refused-guided = Está en marcha. «unbrace done» o «unbrace skip» lo termina.
refused-away = La pantalla está bloqueada o en reposo. Prueba otra vez cuando vuelvas.

page-today = Hoy
page-progress = Progreso
page-program = Programa
page-library = Biblioteca
page-settings = Ajustes
guide-window = Unbrace
check-in-window = ¿Cómo estás?
no-answer = sin respuesta
not-running = Unbrace no está abierto. Puedes mirar; los recordatorios llegan cuando se abre.
start-unbrace = Abrir Unbrace
updated = Unbrace se ha actualizado. Al reiniciarlo llega la versión nueva.
restart = Reiniciar
got-it = Entendido
do-it = Hacerlo
to-guide = Mostrar
pause-how-long = ¿Cuánto tiempo lo quieres en silencio?
warning-signs-link = Señales de alerta
your-day = Tu día
lesson-title = Bueno saberlo
lesson-seen = Ya lo he leído
day-summary =
    { $desk } en el escritorio · { $done } de { $offered } recordatorios hechos · { $breaks ->
        [one] una pausa propia
       *[other] { $breaks } pausas propias
    }
day-begun = Tu día acaba de empezar. Aquí aparecen cada recordatorio y cada pausa.
row-breathe = Respirar
row-move = Moverse
row-posture = Posición
row-desk = Escritorio
row-quiet = En silencio
legend-done = Hecho
legend-own-break = Una pausa propia en su lugar
legend-open = Sin hacer
legend-desk = En el escritorio
legend-quiet = En silencio, como en una llamada
now = ahora
what-posture = Pista de posición
what-movement = Pausa de movimiento
what-breathing = Sesión de respiración
coming-in = { $what } en { $length }
coming-desk = { $what } tras { $length } de escritorio
coming-due = { $what }: toca ya, espera una pausa
coming-off = { $what }: apagado
coming-about = { $time } aprox. · { $every }
# $exercise: its name
coming-first = empieza con «{ $exercise }»
every-hour = cada hora
adapted-today = Hoy { $what } llega { $every }, porque dejaste pasar algunos.
adapted-some = Hoy algunos recordatorios llegan menos a menudo, porque dejaste pasar algunos.
back-to-usual = Volver a lo habitual
remind-anyway = Recordar de todos modos
next-off = apagado
next-every = cada { $every }
range-4 = 4 semanas
range-12 = 12 semanas
range-52 = Año
range-name = Tiempo mostrado
tile-done = Recordatorios hechos
tile-done-of = { $done } de { $offered }
tile-pain = Dolor
tile-pain-mean = { $count ->
    [one] un registro
   *[other] en promedio, { $count } registros
    }
tile-pain-change = primera y última semana
tile-breaks = Pausas propias
tile-breaks-note = cada una cuenta
what-you-did = Lo que hiciste cada semana
no-reminders = Después de tus primeros recordatorios ves aquí lo que hiciste cada semana.
kind-all = Todos
kinds-shown = Recordatorios mostrados
week-text = Semana del { $week }: { $done } hechos, { $natural ->
    [one] una pausa propia en su lugar
   *[other] { $natural } pausas propias en su lugar
    }, { $open } sin hacer
chart-keys = Izquierda y derecha: semana a semana
curve-keys = Izquierda y derecha: día a día
flare-days = Días de brote
point-text = { $day }: { $figures }
note = Nota
no-curve = Después de tu primer registro aparecen aquí dos líneas.
when = Cuándo
all-check-ins = Mostrar los { $count }
last-check-ins = Mostrar los cinco últimos
edit-check-in = Cambiar { $when }
as-table = Como tabla
export = Exportar como CSV
exported = Guardado como { $file }
how-it-was = Dolor y limitación
no-check-ins = Todavía no hay nada. Un registro lleva menos de 20 segundos, y lo haces solo cuando quieras.
day-to-day = Un cambio de menos de 2 puntos (cuello: menos de 4) puede ser la variación de cada día.
check-ins = Registros
save = Guardar
cancel = Cancelar
delete = Borrar
delete-ask = ¿Borrar este registro? No se puede recuperar.
delete-yes = Sí, borrarlo
delete-no = Conservarlo
pain = Dolor
impact = Limitación
activity = Actividad
named-figure = { $what } { $n }
curve-summary = { $what }: { $count ->
    [one] un día
   *[other] { $count } días
    }, primero { $first }, último { $last }.
week-of-kind = { $kind }, semana del { $week }: { $offered } ofrecidos, { $done } hechos, { $natural } por una pausa propia.
to-try = Para probar
sources = Fuentes
not-a-device = Unbrace es apoyo general para el bienestar, no un producto sanitario ni un dispositivo médico. No diagnostica ni trata. Sigue a tu fisioterapeuta, y busca ayuda ante las señales de alerta.
about-texts = Ningún profesional clínico ha leído todavía estos textos.
your-own-program = Tu propio programa
your-own-program-why = Esto es lo que piden tus ajustes. Puedes cambiarlo cuando quieras en Ajustes.
about = Acerca de
settings-file = Tus ajustes están en este archivo:
your-day-would = ¿Cómo sería mi día?
day-preview = En un día de 8 horas con pausa para comer: { $posture } pistas de posición, { $movement } pausas de movimiento, { $breathing } sesiones de respiración.
saved-at-once = Los cambios se guardan solos. Aquí aparece Deshacer.
take-back = Deshacer: { $what } era { $old }
takes-length = Escribe una duración de { $from } a { $to }.
takes-number = Escribe un número entero de { $from } a { $to }.
takes-time = Escribe una hora del día, como { $time }.
takes-times = Escribe horas del día, como { $times }.
takes-exercises = Ningún ejercicio se llama «{ $word }». ¿Querías decir «{ $near }»?
allowed = Aquí vale { $what }.
on = encendido
off = apagado
step-less = menos
step-more = más

guide-waiting = Un momento.
guide-nothing = Ahora no hay nada en marcha. «Respirar ahora» y «Moverse ahora» empiezan algo.
breath-ready = Prepárate
guide-paused = En pausa
guide-continue = Continuar
guide-left = quedan
guide-previous = Ejercicio anterior
guide-next = Ejercicio siguiente
guide-finish = Terminar
guide-undo = Deshacer
guide-close = Cerrar
guide-later = De acuerdo, dentro de un rato.
closing-exercises = { $count ->
    [one] Un ejercicio
   *[other] { $count } ejercicios
    }
closing-breaths = { $count ->
    [one] una respiración lenta
   *[other] { $count } respiraciones lentas
    }
closing-minutes = { $count ->
    [one] un minuto
   *[other] { $count } minutos
    }
closing-seconds = { $count } segundos
care-before = Antes de empezar
care-stop = Cuándo detenerte
guide-breathing = Respirar despacio y con comodidad
progress = Avance
left = Quedan:
gentler = Más suave
another = Otro ejercicio
rest = Pausa
next = Siguiente
level-2-open = Has hecho 10 pausas de movimiento. Desde ahora llegan también levantarse, empujar y estirar.
level-3-open = Has hecho 30 pausas de movimiento. Desde ahora llegan también ejercicios que piden un poco más.
care-yes = Entendido, empezar
care-leave-out = Dejar este
care-leave-out-hint = Lo que dejas sigue en la Biblioteca. Puedes recuperarlo cuando quieras.
guide-warning-signs = Señales de alerta
care-no = Hoy no
nothing-to-make-up = Está bien. No hay nada que recuperar.

check-in-title = ¿Cómo vas?
pain-now = Dolor, en promedio desde la última vez
pain-low = 0 sin dolor
pain-high = 10 lo peor que puedas imaginar
impact-ask = Limitación: ¿cuánto te limitó?
impact-low = 0 nada
impact-high = 10 del todo
activity-ask = Una cosa que te importa: ¿hasta qué punto puedes hacerla?
activity-name-ask = Una cosa que te gustaría hacer bien
activity-name-example = por ejemplo: aguantar una reunión
activity-rename = Otra actividad
activity-low = 0 nada
activity-high = 10 tan bien como antes del problema
flare-day = Un día de brote de dolor
note-ask = Una nota, si quieres
note-long = La nota tiene más de 2000 caracteres. Acórtala, por favor.
check-in-why = Todo es opcional, y se queda en este equipo.
not-now = Ahora no

welcome-title = Te damos la bienvenida
welcome-body = Unbrace te recuerda durante el día cambiar de posición, moverte y respirar con el abdomen suelto. Espera buenos momentos y se queda en silencio en las llamadas.
welcome-what = ¿Qué te trae por aquí?
welcome-positions = ¿Qué te va bien en el trabajo?
welcome-sit-stand = Mi escritorio sube y baja
welcome-often = ¿Cada cuánto quieres recordatorios?
often-light = { preset-few }: una pista cada 45 min, una pausa cada 90 min, respirar cada 3 h
often-usual = { preset-usual }: una pista cada 30 min, una pausa cada hora, respirar cada 2 h
often-more = { preset-often }: una pista cada 20 min, una pausa cada 40 min, respirar cada 90 min
often-later = Si no haces caso a los recordatorios, llegan menos a menudo. Puedes cambiar todo esto más adelante.
welcome-quiet-why = Queda en silencio en llamadas, en películas, en presentaciones y con «no molestar». Puedes ponerlo en pausa cuando quieras.
welcome-care = Primero, cuídate
welcome-nothing = Nada en particular
welcome-step = Paso { $n } de { $of }
welcome-ask-first = Consulta antes con tu médico o fisioterapeuta si…
welcome-ask-first-list =
    estás embarazada o diste a luz en las últimas 12 semanas
    tuviste hace poco una operación o un hueso roto
    tienes osteoporosis con una fractura, artritis reumatoide o cáncer
    tienes un problema de corazón, de pulmón, de los nervios o de tensión arterial, o glaucoma
    te sueles desmayar, o tienes una hernia o un prolapso
    tienes un dolor que baja por un brazo o una pierna
    tienes menos de 18 años
welcome-stop-if = Detente si…
welcome-stop-if-list =
    notas mareo, hormigueo o falta de aire: respira como siempre
    el dolor se vuelve punzante o se extiende
    aparece adormecimiento o debilidad
    te duele el pecho, o no se pasa en unos minutos: busca ayuda médica enseguida
welcome-care-where = Nada de sesiones de respiración al conducir, con máquinas ni de pie sin apoyo. Desde más o menos la semana 16 de un embarazo, siéntate o recuéstate en lugar de tumbarte en plano. Algunas señales necesitan ayuda médica: están en «Señales de alerta».
home-title = Aquí encuentras Unbrace
home-ready = Todo listo
home-panel = El icono se queda en tu panel. Un clic en él trae todo: respirar, moverse, pausa.
home-hidden = Windows guarda los iconos nuevos detrás de la flecha junto al reloj. Arrastra el icono fuera para tenerlo a la vista.
home-menu-bar = El icono se queda en la barra de menús. Un clic en él trae todo: respirar, moverse, pausa.
home-gnome = GNOME muestra estos iconos con la extensión «AppIndicator and KStatusNotifierItem Support». Hasta entonces, abre Unbrace desde tus aplicaciones. Los recordatorios llegan igual.
home-nowhere = Tu escritorio no tiene sitio para un icono. Abre Unbrace desde tus aplicaciones. Los recordatorios llegan solos.
home-first = El primer recordatorio llega a esta hora, más o menos: { $time }.
home-try = Probar uno ahora
home-tried = Aquí llega. Respóndelo, o déjalo pasar.
home-login = Abrir al iniciar sesión
welcome-breath = Una respiración en compañía
welcome-breath-over = Esa fue una. Bien.
welcome-breathe = Respirar
welcome-done = Listo
back = Atrás
skip-all = Saltar

group-reminders = Recordatorios
group-when = Horas de trabajo
group-quiet = En silencio
group-notifications = Notificaciones
group-me = Lo que me va bien
group-appearance = Apariencia e inicio
group-data = Historial

set-posture-enabled = Pistas de posición
set-posture-every = Pista de posición cada
set-posture-every-hint = Tiempo en el escritorio, de { $from } a { $to }.
set-movement-enabled = Pausas de movimiento
set-movement-every = Pausa de movimiento cada
set-movement-duration = Una pausa de movimiento dura
set-breathing-enabled = Sesiones de respiración
set-breathing-every = Sesión de respiración cada
set-breathing-duration = Una sesión de respiración dura
set-breathing-daily-long = Una sesión más larga al día
set-breathing-daily-long-hint = 0 min: ninguna. Un minuto es una pausa útil. Para el estrés, en una revisión las sesiones de menos de cinco minutos tendían a no funcionar.
set-breathing-inhale = Tomar aire durante … segundos
set-breathing-exhale = Soltar el aire durante … segundos
set-breathing-exhale-hint = De 2 a 12 cada uno. Habitual: 3 y 4, 4 y 4, 4 y 6, o 5 y 5. Más de 6 es solo para quien ya tiene práctica.
set-schedule-enabled = Solo en horas de trabajo
set-schedule-enabled-hint = Apagado: siempre que estés en el escritorio.
set-schedule-monday = Lunes
set-schedule-monday-hint = Como { $times }. Vacío: en silencio todo el día.
set-schedule-tuesday = Martes
set-schedule-wednesday = Miércoles
set-schedule-thursday = Jueves
set-schedule-friday = Viernes
set-schedule-saturday = Sábado
set-schedule-sunday = Domingo
set-timing-snooze = «Más tarde» me recuerda otra vez después de
set-timing-max-snoozes = «Más tarde» … veces como mucho
set-timing-wait-for-pause = Esperar una pausa al teclear, como mucho
set-timing-expire = Ocultar un recordatorio sin respuesta después de
set-timing-min-gap = Al menos … entre recordatorios
set-timing-away-after = Contarme como ausente después de
set-timing-natural-break = Una ausencia cuenta como pausa después de
set-timing-adapt = Recordar menos si no hago caso
set-quiet-do-not-disturb = En silencio con «no molestar»
set-quiet-fullscreen = En silencio en películas y presentaciones
set-quiet-calls = En silencio en llamadas
set-notifications-style = Los recordatorios llegan como
set-notifications-discreet = Palabras discretas
set-notifications-discreet-hint = Nada de salud ni respiración donde otros puedan mirar.
set-notifications-sound = Un sonido suave
set-notifications-volume = Volumen
set-me-focus = Lo que me importa
set-me-positions = Lo que me va bien
set-me-desk = Mi escritorio
set-me-start = Cómo empezar
set-me-start-hint = Suave: primero movimientos pequeños. Después de 10 y de 30 pausas se abren más.
set-me-belly-cues = Pistas sobre el abdomen
set-me-belly-cues-hint = Apagado deja fuera las pistas y ejercicios que empiezan por el abdomen.
set-me-avoid = Ejercicios que no quiero
set-me-avoid-hint = Ya no se ofrecen.
set-appearance-language = Idioma
font-missing = Las ventanas siguen en inglés, porque este equipo no tiene una fuente para { $language }. Instala { $packages } y vuelve a abrir la ventana.
set-appearance-clock = Reloj
set-appearance-theme = Colores
set-appearance-accent = Color de acento
set-appearance-accent-hint = Los botones y los gráficos pueden usar el color de tu escritorio. Se ajusta donde costaría leerlo.
set-appearance-text-scale = Tamaño del texto
set-appearance-text-scale-hint = De 100 a 200 %.
set-appearance-reduce-motion = Menos animación
set-flare-up-days = Días suaves en un brote de dolor
set-data-keep = Conservar el historial durante

word-notification = notificaciones
word-window = ventanas pequeñas
word-system = como el sistema
word-unbrace = el de Unbrace
word-ar = العربية
word-en = English
word-de = Deutsch
word-es = Español
word-fr = Français
word-pt = Português (Brasil)
word-ja = 日本語
word-zh = 简体中文
word-12h = 12 horas (2:05 p. m.)
word-24h = 24 horas (14:05)
word-light = claro
word-dark = oscuro
word-high-contrast = alto contraste
word-lower-back = zona lumbar
word-upper-back = espalda alta
word-neck = cuello
word-hips = caderas
word-seated = en la silla
word-standing = de pie
word-floor = en el suelo
word-fixed = fijo
word-gentle = suave
word-usual = todo desde el principio
word-sit-stand = sube y baja
guide-counted = { $counted } de { $of }
guide-count = Contar una
edit-undo = Deshacer
edit-cut = Cortar
edit-copy = Copiar
edit-paste = Pegar
edit-all = Seleccionar todo

### Horas y fechas. Los meses están con el informe.

time-am = { $time } a. m.
time-pm = { $time } p. m.
weekday-date = { weekday-name }, { $date }
weekday-name = { $weekday ->
    [1] lun
    [2] mar
    [3] mié
    [4] jue
    [5] vie
    [6] sáb
   *[7] dom
    }
# Lengths of time
length-years = { $n ->
    [one] { $n } año
   *[other] { $n } años
}
length-days = { $n ->
    [one] { $n } día
   *[other] { $n } días
}
length-hours = { $n } h
length-minutes = { $n } min
length-seconds = { $n } s
length-two = { $first } { $second }
# An enumeration, item by item, and a sentence
list = { $list }, { $item }
sentence = { $text }.
date-time = { $day }, { $time }

### El informe para fisioterapia, y el resumen de muchos.

report-title = Informe de Unbrace
report-lead = Pausas, movimiento y respiración en el escritorio, y cómo fue
report-decimal-point = ,
report-date = { $day } { report-month } { $year }
report-short-date = { $day } { report-month }
report-month = { $month ->
    [1] ene
    [2] feb
    [3] mar
    [4] abr
    [5] may
    [6] jun
    [7] jul
    [8] ago
    [9] sept
    [10] oct
    [11] nov
   *[12] dic
    }
report-name = Nombre
report-period = Periodo
report-program = Programa
report-no-program = ninguno
report-made = Hecho el
report-contact = Pide contacto.
report-of = { $a } de { $b }
report-tile-pain = Dolor, media (0 a 10)
report-best-worst = mejor { $best }, peor { $worst }
report-no-entry = sin registro
report-activity = Actividad propia
report-start-now = inicio → ahora
report-flare-days = Días de brote de dolor
report-of-days = de { $days } días
report-offered-title = Ofrecido y hecho
report-offered = Ofrecido
report-done = Hecho
report-share = Hecho ÷ ofrecido
report-natural = Pausa natural
report-skipped = Saltado
report-unanswered = Sin res­puesta
report-later = Aplazado
report-waited = En espera
report-breaks = Pausas naturales lejos del escritorio: { $count }.
report-waits-from = «Aplazado» y «en espera» se cuentan desde el { $day }.
report-exercises = Ejercicio por ejercicio
report-exercises-least = Lo menos hecho:
report-exercises-most = Lo más hecho:
report-exercises-left-out = Dejado por elección:
report-left-out = dejado por elección
report-gentler = Forma suave
report-repetitions = Repe­ticiones
report-exercises-how = Un ejercicio cuenta con la pausa de la que fue parte. Forma suave: hecho en un brote de dolor, cuando la guía muestra la forma suave. Repeticiones: contadas en pausas solo con este ejercicio.
report-exercises-from = Antes del { $day } solo cuenta el primer ejercicio de una pausa.
report-curves-title = Dolor y limitación
report-curves-words = Dos curvas de 0 a 10 durante el periodo; la tabla que sigue tiene los mismos números.
report-no-check-ins = Sin registros en este tiempo.
report-pain = Dolor
report-impact = Limitación
report-pain-scale = Dolor desde el anterior (NPRS: 0 ninguno, 10 el peor)
report-impact-scale = Limitación (0 ninguna, 10 en todo)
report-activity-scale = Actividad propia (PSFS: 0 nada, 10 como antes)
report-sleep-scale = Sueño (0 muy poco, 10 muy bueno)
report-stress-scale = Estrés (0 ninguno, 10 el máximo)
report-mean = Media
report-best = Mejor
report-worst = Peor
report-first = Inicio
report-last = Ahora
report-entries = Registros
report-change = Cambio desde el principio (GROC, −5 a +5, 0 igual):
report-questions = Preguntas
report-questions-over = Preguntas: { $count }, en la página siguiente.
report-notes = Notas
report-read-title = Cómo leer esto
report-read-change = Menos de 2 puntos puede ser la variación de cada día; con dolor de cuello, menos de 4; en una sola actividad, menos de 3.
report-read-share = Hecho ÷ ofrecido mira lo que se ofreció, no lo que se planeó. Dejar algunos es lo habitual.
report-read-not = No es un diagnóstico ni mide el esfuerzo. Unbrace no es un dispositivo médico. La persona eligió lo que hay aquí.
report-details = Detalles
report-by-week = Semana a semana: hecho / ofrecido, pausas, medias de los registros
report-by-month = Mes a mes: hecho / ofrecido, pausas, medias de los registros
report-by-year = Año a año: hecho / ofrecido, pausas, medias de los registros
report-breaks-short = Pausas
report-check-ins = Registros
report-counts-title = Qué se cuenta
report-counts-offered = Ofrecido: cada recordatorio que se mostró y terminó: hecho, una pausa natural, saltado o sin respuesta.
report-counts-natural = Pausa natural: la persona dejó el escritorio mientras estaba el recordatorio. No está hecho ni saltado.
report-counts-later = Aplazado: cuántas veces se pidió más tarde. Sigue siendo el mismo recordatorio.
report-counts-waited = En espera: cuántas veces uno tocaba en una llamada, una película o con «no molestar» y esperó hasta el final.
report-counts-absorbed = Las pistas de posición que fueron con otro recordatorio no se ofrecen aparte: { $count }.
report-counts-scales = Mejor y peor: lo mejor es el dolor, la limitación y el estrés más bajos y la actividad y el sueño más altos. Inicio y ahora son el primer y el último registro.
report-counts-chosen = Los días empiezan a esta hora: { $time }. Notas y preguntas solo si la persona las eligió.

clinic-title = Resumen de informes
clinic-lead = { $count ->
    [one] Un informe
   *[other] { $count } informes
    }, con fecha de lectura { $day }
clinic-change = Dolor, primero → último
clinic-least = Lo menos hecho
clinic-within = puede ser la variación de cada día
clinic-contact = Contacto
clinic-asks = pide contacto
clinic-questions = { $count ->
    [one] una pregunta
   *[other] { $count } preguntas
    }
clinic-left-out = Estos archivos no se pudieron leer como informes
clinic-window = Informes de muchos pacientes
clinic-reports = Informes
clinic-files = Carpeta y clave
clinic-folder = Carpeta
clinic-folder-none = Elija la carpeta con los informes de sus pacientes: los archivos que terminan en .json o .age.
clinic-choose-folder = Elegir una carpeta…
clinic-read-again = Leerla otra vez
clinic-key = Su clave
clinic-key-why = Su clave abre los informes sellados para usted. Guarde su archivo solo para usted y conserve una copia en un lugar seguro: una clave perdida no se puede reponer.
clinic-key-none = No hay ninguna clave abierta.
clinic-choose-key = Abrir una clave…
clinic-make-key = Crear una clave nueva…
clinic-key-made = Su clave nueva está en { $file }. Conserve una copia en un lugar seguro.
clinic-key-exists = { $file } ya existe, y una clave nunca se reemplaza. Elija otro nombre.
clinic-key-missing = No hay ninguna clave con este nombre. Si perdió su clave, nada abre los informes sellados para ella: cree una nueva, póngala en sus programas y pida los informes otra vez.
clinic-key-passphrase = Esta clave está protegida con una frase de contraseña. El programa age la quita.
clinic-key-public = Esta es la mitad pública de una clave. Los informes se abren con la mitad secreta: empieza por AGE-SECRET-KEY-1.
clinic-key-other = En este archivo no hay ninguna clave. Una clave empieza por AGE-SECRET-KEY-1.
clinic-public = Mitad pública de su clave
clinic-public-why = Póngala en sus programas: el formulario de programas tiene un campo para ella. Los informes que guarden sus pacientes se sellan entonces para usted.
clinic-copy = Copiarla
clinic-save = Guardar el resumen
clinic-save-page = Como página…
clinic-save-table = Como tabla (CSV)…
clinic-saved = Guardado: { $file }. Quien pueda leer el archivo ve lo que contiene.
clinic-search = Buscar nombres y preguntas
clinic-count = { $shown } de { $count }
clinic-sorted = Ordenado por: { $column }
clinic-sorted-reversed = Ordenado por: { $column }, al revés
clinic-reading = Se están leyendo los informes…
clinic-empty = En esta carpeta no hay informes.
clinic-needs-key = { $count ->
    [one] Un informe está sellado. Su clave lo abre: elíjala en «Carpeta y clave».
   *[other] { $count } informes están sellados. Su clave los abre: elíjala en «Carpeta y clave».
}
clinic-some-left-out = { $count ->
    [one] Un archivo no se pudo leer. En «Carpeta y clave» se ve por qué.
   *[other] { $count } archivos no se pudieron leer. En «Carpeta y clave» se ve por qué.
}
clinic-left-out-more = { $count ->
    [one] y uno más
   *[other] y { $count } más
}
clinic-why-sealed = Está sellado. Su clave lo abre.
clinic-why-other-key = Está sellado para otra clave. Si se perdió, nada lo abre: pida un informe nuevo.
clinic-why-damaged = Se cortó o cambió por el camino. Pídalo otra vez.
clinic-why-passphrase = Está sellado con una frase de contraseña y no para su clave.
clinic-why-newer = Está sellado en una forma más nueva. Quizá lo abra un Unbrace más nuevo.
clinic-why-page = Es una página o una tabla. El resumen lee informes que terminan en .json o .json.age.
clinic-why-large = Ocupa más de 8 MiB.
clinic-why-no-report = No es un informe.
clinic-back = Volver a la tabla
clinic-save-report = Guardar como página…
clinic-asked = Peticiones
clinic-done = Hecho
clinic-exercises = Ejercicios: hechos / ofrecidos
clinic-exercise-left-out = se deja fuera por elección
clinic-repetitions = { $count ->
    [one] una repetición
   *[other] { $count } repeticiones
}
clinic-pain = Dolor
clinic-no-pain = En este periodo no hay valores de dolor.
clinic-figure = { $name }: media { $mean }, primero { $first }, último { $last }
clinic-notes = Notas

# Programas de fisioterapia
program-by = { $title }, de { $author }
program-contact = Contacto: { $contact }
program-for = Para: { $label }
program-valid = Del { $from } al { $to }
program-valid-from = A partir del { $from }
program-valid-to = Hasta el { $to }
program-stage = { $weeks ->
    [one] Etapa { $number }: { $name }, una semana
   *[other] Etapa { $number }: { $name }, { $weeks } semanas
}
program-stage-open = Etapa { $number }: { $name }, sin final
program-about = «{ $about }»
program-posture-every = Pistas de posición cada { $every } de escritorio
program-posture-off = Sin pistas de posición
program-movement-every = Movimiento cada { $every } de escritorio
program-movement-length = El movimiento dura { $length }
program-movement-off = Sin pausas de movimiento
program-breathing-every = Respiración cada { $every } de escritorio
program-breathing-length = La respiración dura { $length }
program-breathing-off = Sin sesiones de respiración
program-pace = { $inhale } segundos al tomar aire, { $exhale } segundos al soltarlo
program-long = Una vez al día, una sesión de respiración más larga de { $length }
program-exercises = Ejercicios: { $list }
program-cues = { $count ->
    [one] 1 pista de posición
   *[other] { $count } pistas de posición
}
exposure-interruptions = Etapa { $stage }: { $count } recordatorios interrumpen en 8 horas de escritorio; Unbrace aconseja { $most } como mucho
exposure-exercise = Etapa { $stage }: { $name } llega { $count } veces al día; Unbrace aconseja { $most } como mucho. Más ejercicios en la lista, o menos pausas, los reparten
exposure-repetitions = Etapa { $stage }: { $name } suma { $count } repeticiones al día; el triple de su dosis es { $most }
exposure-cue = Etapa { $stage }: la pista { $name } llega { $count } veces al día; más pistas en la lista traen variedad
exposure-no-cue = Etapa { $stage }: todas las pistas de su lista llegan solo en un brote de dolor; los otros días no hay ninguna propia
program-flare-up = Durante un brote de dolor, el movimiento llega { $often ->
    [more] más a menudo
    [less] menos a menudo
   *[same] tan a menudo como siempre
} y dura { $dose ->
    [50] la mitad
    [100] lo mismo que siempre
   *[other] el { $dose } % del tiempo
}.
program-contact-when = { $when }
program-check-in-off = Sin registro por sí solo
program-check-in-daily = Un registro cada día
program-check-in-weekly = Un registro cada semana
program-check-in-fortnightly = Un registro cada dos semanas
program-activity = Tu actividad: { $activity }
program-visit = { $how ->
    [video] Visita por vídeo
    [phone] Visita por teléfono
   *[in-person] Visita en persona
}: { $day }, { $time }
program-visit-note = { program-visit } ({ $note })
program-always-yours = Siempre puedes pausar, saltar, salir y dejar ejercicios.
program-every-open = Puedes cambiar cada cuánto llegan los recordatorios, de { $from } a { $to }.
program-duration-open = Puedes cambiar cuánto duran, de { $from } a { $to }.
program-pace-open = Puedes cambiar el ritmo de la respiración.
program-switch-off-open = Puedes encender y apagar cada tipo.
program-settings-kept = Tus propios ajustes quedan como están, y vuelven a valer cuando termina el programa.
program-dose-reps = { $count ->
    [one] una vez
   *[other] { $count } veces
}
program-dose-hold = { $count ->
    [one] mantener un segundo
   *[other] mantener { $count } segundos
}
program-dose-sets = { $count ->
    [one] una ronda
   *[other] { $count } rondas
}
program-dose-sides = por lado
program-gentler = Haz la mitad, tan pequeño como quieras.
program-begun = Tu programa ha empezado: { $title }
program-next-stage = Una nueva etapa de tu programa: { $name }
program-over = Tu programa «{ $title }» ha terminado. Vuelven a valer tus propios ajustes.
program-bad = Tu programa no se puede leer
program-bad-body = Unbrace sigue con { $using }. El archivo queda como está.
program-mended = Tu programa se puede leer otra vez.
program-line = { $title }: { $stage }
using-own-settings = tus propios ajustes
using-good-program = la última copia que funcionaba
program-news = Hay noticias de tu programa: «unbrace program show».

### La página del programa.

set-by-program = Lo fija tu programa
program-none-why = Un programa te guía unas semanas, etapa por etapa. Elige uno para verlo; empieza solo cuando tú lo digas. Tu fisioterapeuta también puede darte un archivo: ábrelo aquí, o arrástralo a esta ventana.
program-import = Tengo un archivo…
program-author = Crear un programa (para fisioterapeutas)
program-export = Guardar una copia…
program-remove = Terminar el programa
program-remove-ask = ¿Terminar «{ $title }»? Vuelven a valer tus propios ajustes. Tu registro se queda.
program-remove-yes = Terminarlo
program-remove-no = Seguir con él
program-stay = Quedarme en esta etapa por ahora
program-go-on = Pasar a la siguiente etapa
program-where = Etapa { $number } de { $of }, día { $day } de { $days }
program-where-next = La siguiente empieza el { $day }
program-where-end = Termina el { $day }
program-where-stay = Te quedas en esta etapa hasta que pases a la siguiente.
program-where-not-yet = Empieza el { $day }. Hasta entonces valen tus propios ajustes.
program-where-over = Terminó el { $day }. Valen tus propios ajustes.
program-offered-bad = Este archivo no se puede usar:
program-offered-replaces = Ocupa el lugar de tu programa «{ $title }».
program-offered-update = Es una actualización de tu programa. Sigues donde estás: { $name }.
program-yours = Lo que eliges tú
program-accept = Empezar este programa
program-refuse = Ahora no
program-file-kind = Programa de Unbrace

### Escribir un programa. Se trata de usted a quien lo escribe.

author-window = Crear un programa
author-heading = Crear un programa
author-how = Rellene lo que quiera fijar; lo que deje libre queda como lo tiene su paciente. Nada sale de este equipo: usted guarda un archivo y lo entrega.
author-about = Qué decir a su paciente
author-title = Título
author-author = Su nombre
author-contact = Cómo contactar con usted
author-for = Etiqueta de su paciente (iniciales o un código, sin nombre completo)
author-stages = Etapas
author-add-stage = Añadir una etapa
author-remove-stage = Quitar esta etapa
author-stage-name = Etapa { $number }
author-name = Nombre de la etapa
author-weeks = Duración en semanas (vacío en la última etapa)
author-posture-enabled = Pistas de posición
author-posture-every = Una pista cada
author-movement-enabled = Pausas de movimiento
author-movement-every = Una pausa cada
author-movement-duration = Una pausa dura
author-breathing-enabled = Sesiones de respiración
author-breathing-every = Una sesión cada
author-breathing-duration = Una sesión dura
author-breathing-inhale = Segundos al tomar aire
author-breathing-exhale = Segundos al soltarlo
author-exercises = Ejercicios de esta etapa
author-exercises-why = Sin ninguno, Unbrace elige lo que va bien a su paciente.
author-open-library = Añadir ejercicios…
author-dose-reps = Repeticiones
author-dose-hold = Segundos que se mantiene
author-dose-sets = Rondas
author-dose-note = Nota para su paciente
author-cues = Pistas de posición
author-cues-why = Sin ninguna, llegan las pistas de Unbrace. Puede añadir pistas con sus palabras.
author-cue = La pista, como «Deja pesar los hombros.»
author-cue-why = Por qué, en una frase
author-add-cue = Añadir la pista
author-care = Brotes de dolor, registros y límites
author-flare-up-contact-when = En un brote de dolor, contactar si
author-check-in-every = Registro
author-check-in-at = Hora aproximada
author-check-in-activity = La actividad propia de su paciente, como «Aguantar una reunión»
author-visits = Visitas e informes
author-visits-why = El día antes de una visita llega un aviso discreto. Lleva a una página con el registro, las preguntas y el informe.
author-visit-new = Visita nueva
author-visit-at = Día y hora (2026-12-03 10:00)
author-visit-note = Una nota, como qué tener a mano
author-visit-refused = Escriba el día y la hora así: { $example }.
author-key-file = Desde su archivo de clave…
author-report-seal-to = Su clave pública (age1…): los informes de su paciente se sellan para ella
author-key-secret = Esta es su clave secreta. Guárdela para usted y escriba la mitad pública: empieza por age1.
author-key-refused = Una clave pública empieza por age1. La ventana «Informes» crea una clave y muestra su mitad pública.
author-preview = Vista previa
author-week = En una semana de cinco días: { $posture } pistas de posición, { $movement } pausas de movimiento, { $breathing } sesiones de respiración.
author-save = Guardar
author-save-as = Guardar como…
author-open = Abrir…
author-handout = Imprimir la hoja…
author-no-file = aún sin guardar
author-saved = Guardado. Su paciente puede abrirlo.
author-saved-part = Guardado tal como está. Algunos datos siguen pendientes.
author-handed-out = La hoja está guardada. Un navegador la abre y la imprime.
author-not-whole = Algunos datos siguen pendientes. Rellénelos primero, por favor.
author-recovered = Se ha recuperado su borrador sin guardar.
author-unsaved = Aquí hay algo sin guardar. ¿Qué prefiere?
no-dialog = Este escritorio no tiene una ventana para elegir un archivo.
no-dialog-report = En un terminal, `unbrace report -o informe.html` guarda el informe.
no-dialog-clinic = En una terminal, `unbrace open clinic CARPETA --key ARCHIVO` abre los informes.
no-dialog-program = En un terminal, `unbrace program import ARCHIVO` abre un programa. También se puede soltar un archivo en esta ventana.
no-dialog-copy = Tu programa está en { $file }; se puede copiar desde ahí.
no-dialog-draft = Lo que escribió se conserva en { $file }; se puede copiar desde ahí.
author-save-close = Guardar y cerrar
author-go-on = Seguir escribiendo
author-leave = Cerrar sin guardar
author-save-open = Guardar y luego abrir
author-open-anyway = Abrir sin guardar
author-whole = Listo para entregar.
handout-title = Tu programa
handout-by = De { $author }
handout-name = Nombre:
handout-date = Fecha:
handout-weeks = { $weeks ->
    [one] Una semana
   *[other] { $weeks } semanas
}
handout-open-end = A partir de ahí
handout-every = { $kind }: cada { $every }
handout-long = una vez al día { $length }
handout-week = Semana { $number }
handout-exercises = Ejercicios
handout-stop-rule = Una molestia leve está bien: hasta 4 o 5 de 10, que mañana vuelve a lo habitual. Detente si el dolor se vuelve punzante o se extiende, si te mareas o si aparece adormecimiento o debilidad; lee las señales de alerta y consulta con tu médico o fisioterapeuta.
handout-cues = Pequeños cambios durante el día
handout-rules = Bueno saberlo
handout-care = Precaución:
handout-note = Esta hoja dice lo que hace el programa en tu equipo. Es apoyo general, no un producto sanitario ni un dispositivo médico.

### Visitas de fisioterapia.

visit-who = { $how ->
    [video] Tu visita por vídeo
    [phone] Tu visita por teléfono
    [discreet] Tu cita
   *[in-person] Tu visita en persona
}
visit-today = { visit-who } es hoy a las { $time }.
visit-tomorrow = { visit-who } es mañana a las { $time }.
visit-on = { visit-who } es el { $day } a las { $time }.
visit-before = Cómo estás, tus preguntas y el informe están en una página.
visit-before-discreet = Lo que quizá quieras tener a mano está en una página.
visit-prepare = Prepararme
visit-after = ¿Un archivo nuevo?
visit-after-body = ¿Tienes un archivo nuevo de tu fisioterapeuta? Puedes abrirlo aquí.
visit-after-discreet = Si tienes un archivo nuevo para Unbrace, puedes abrirlo aquí.
visit-file = Abrir un archivo
visit-no-file = No hay archivo
visits-title = Visitas de fisioterapia
visits-none = No hay ninguna visita por delante. Añade una y el día antes llegará un aviso discreto.
visits-add = Añadir una visita
visits-date = Fecha
visits-time = Hora
visits-how = Cómo será
visits-video = Vídeo
visits-in-person = En persona
visits-phone = Teléfono
visits-note = Una nota, si quieres
visits-save = Añadirla
visits-from-program = De tu programa
visits-deleted = Borrada: { $visit }
visit-page = Preparar tu visita
visit-to-list = Todas las visitas
visit-check-in = Cómo vas
visit-check-in-why = Un registro hoy muestra cómo estás justo antes de la visita.
visit-report = Una página sobre tus últimas semanas; cuántas, se elige en la página Progreso. Tú eliges qué incluye. Se guarda donde digas y no va sola a ninguna parte.
visit-video = Para una visita por vídeo
visit-video-more = Sobre las visitas por vídeo
visit-refused-date = Escribe la fecha así: { $date }.
visit-refused-time = Escribe la hora así: { $time }.
visit-refused-past = Esa hora ya pasó. Elige una que esté por venir.
visit-refused-taken = Ya hay una visita a esa hora.
visit-refused-note = Una nota tiene como mucho { $count } caracteres.

### Preguntas para fisioterapia, y el informe.

questions-title = Para preguntar a mi fisioterapeuta
questions-why = Apúntalo cuando se te ocurra. Las preguntas abiertas van al informe; marca las que ya hiciste.
questions-new = Una pregunta
questions-add = Añadir
report-page-title = Informe para mi fisioterapeuta
report-page-what = Una página sobre las semanas que se ven arriba. Tú eliges qué lleva. Se guarda donde digas, y no va a ningún sitio por sí sola.
report-page-kind = { $kind }: { $offered } ofrecidos, { $done } hechos, { $natural ->
    [one] una pausa natural
   *[other] { $natural } pausas naturales
    }
report-own-kind = { $kind }: { $offered } ofrecidos, { $done } hechos, { $natural ->
    [one] una pausa propia
   *[other] { $natural } pausas propias
    }
report-page-notes = Notas que incluir
report-page-name = Nombre en el informe, si quieres
report-page-contact = Por favor, contacte conmigo
report-page-html = Guardar el informe…
report-page-json = Para una consulta (JSON)…
report-page-csv = Como tabla (CSV)…
report-page-saved = Guardado: { $file }
report-page-fhir = Para el sistema de historias clínicas (FHIR)…
report-page-seal = Sellarlo para { $author }
report-page-seal-why = Tu programa lleva la clave de tu fisioterapeuta. Solo esa clave abre un informe sellado. Otras personas no pueden leerlo por el camino, y tú tampoco puedes abrirlo.
report-page-open-why = Quien reciba el archivo puede leerlo.
report-page-sealed = Guardado y sellado: { $file }. Solo { $author } puede abrirlo.
report-page-exists = { $file } ya existe. Elige otro nombre.

# Registros a su ritmo, la respiración que crece, el primer cuidado
set-breathing-grow = Empezar con respiraciones más cortas
set-breathing-grow-hint = Las dos primeras sesiones, 3 y 4 segundos; las dos siguientes, 4 y 4. Un ritmo propio vale enseguida.
check-in-note = Un registro corto, si quieres. Todo en él es opcional.
check-in-note-discreet = Un minuto para unas preguntas, si quieres.
check-in-yes = Registrar
check-in-no = Hoy no
program-check-in-open = Puedes cambiar cuándo se te pregunta cómo vas, y si se te pregunta.
group-check-in = Registros y brotes de dolor
set-check-in-every = Preguntarme cómo voy
set-check-in-every-hint = Una pregunta discreta. Si no haces caso, espera a la próxima vez.
set-check-in-at = Preguntar a partir de
set-check-in-at-hint = Como { $time }. Espera a que estés y a que no haya nada más.
set-check-in-sleep = Preguntar por el sueño
set-check-in-stress = Preguntar por el estrés
set-check-in-change = Cada dos semanas, preguntar cuánto ha cambiado
set-visits-hour-before = Recordármelo otra vez una hora antes de una visita
word-off = nunca
word-daily = cada día
word-weekly = cada semana
word-fortnightly = cada dos semanas

### Más preguntas del registro.

sleep-ask = ¿Cómo dormiste?
sleep-low = 0 casi sin descanso
sleep-high = 10 muy bien
stress-ask = ¿Cuánto estrés hubo?
stress-low = 0 ninguno
stress-high = 10 lo máximo que puedas imaginar
change-ask = Comparado con cuando empezaste, ¿cómo va ahora? 0 es igual.
change-low = -5 muchísimo peor
change-high = 5 muchísimo mejor
activity-is = ¿Hasta qué punto puedes hacer esto: { $activity }?

library-search = Buscar
library-filters = Filtros
library-kinds = Qué
library-areas = Parte del cuerpo
library-positions = Posición
library-levels = Esfuerzo
library-clear = Borrar la búsqueda
library-found = { $count ->
    [one] 1 resultado
   *[other] { $count } resultados
}
library-nothing = Nada encaja con esta búsqueda. Una palabra más corta o menos filtros pueden ayudar.
library-movement = Movimiento
library-breathing = Respiración
library-cues = Pistas de posición
library-articles = Artículos
library-cue-count = { $count ->
    [one] 1 pista
   *[other] { $count } pistas
}
library-cues-what = Pistas cortas que llegan mientras trabajas. Apaga las que no te vayan bien.
library-back = Volver a la biblioteca
library-try = Probar ahora
library-more = En mi próxima pausa
library-more-what = Llega lo primero en tu próxima pausa de movimiento.
library-more-done = Llega lo primero en tu próxima pausa de movimiento.
library-more-undone = Tu próxima pausa de movimiento vuelve a ser una sorpresa.
library-leave-out = Dejarlo fuera
library-use-again = Volver a usarlo
library-left-out = Fuera
library-left-out-done = Ya no llega. Puedes volver a usarlo cuando quieras.
library-used-again = Puede llegar otra vez.
library-left-out-why = Lo dejas fuera, así que no llega por sí solo.
library-therapist = Este solo llega en un programa de fisioterapia.
library-not-in-program = Tu programa tiene otros ejercicios por ahora.
library-opens-after = { $count ->
    [one] Llega por sí solo después de 1 pausa de movimiento más.
   *[other] Llega por sí solo después de { $count } pausas de movimiento más.
}
library-not-in-flare-up = Durante un brote de dolor llegan ejercicios más suaves.
library-not-chosen = No llega por sí solo: tus ajustes eligen otras partes del cuerpo o posiciones, o es para otro día.
library-how = Cómo se hace
library-gentler = La forma suave
library-why = Por qué
library-warning-signs = Leer las señales de alerta
library-care = Precaución
evidence-strong = Pruebas: fuertes
evidence-moderate = Pruebas: moderadas
evidence-weak = Pruebas: débiles
evidence-expert = Pruebas: acuerdo entre expertos
area-lower-back = Zona lumbar y abdomen
area-upper-back = Espalda alta
area-neck = Cuello, hombros, mandíbula
area-hips = Caderas y piernas
area-hands = Manos
area-eyes = Ojos
area-breath = Respiración
area-whole-body = Todo el cuerpo
cues-lower-back = Pistas para la zona lumbar y el abdomen
cues-upper-back = Pistas para la espalda alta
cues-neck = Pistas para cuello, hombros y mandíbula
cues-hips = Pistas para caderas y piernas
cues-hands = Pistas para las manos
cues-eyes = Pistas para los ojos
cues-breath = Pistas para la respiración
cues-whole-body = Pistas para todo el cuerpo
position-seated = En la silla
position-standing = De pie
position-floor = En el suelo
level-easy = Fácil
level-medium = Medio
level-strong = Más fuerte

program-close = Cerrar
program-built-in = Programas para empezar
program-author-line = De { $author }
program-stages = Etapas
program-stage-title = Etapa { $number }: { $name }
program-stage-past = Hecha.
program-stage-present = Estás aquí.
program-weeks = { $weeks ->
    [one] 1 semana
   *[other] { $weeks } semanas
}
program-weeks-and-on = { $weeks ->
    [0] sigue sin final
    [one] 1 semana, y luego sigue
   *[other] { $weeks } semanas, y luego sigue
}
program-open-end = sigue sin final
program-no-exercises = Unbrace elige los ejercicios que te van bien.
program-rhythm = Ritmo
rhythm-every = Cada
rhythm-lasts = Dura
rhythm-once = Una vez al día
program-bounds = De { $from } a { $to }
program-flare = En un brote de dolor
program-changes = Qué hay de nuevo
program-change-stage = Una etapa nueva: { $stage }
program-change-stage-gone = Ya no está: la etapa { $stage }
program-change-added = { $stage }: ejercicios nuevos: { $what }
program-change-gone = { $stage }: ya no está: { $what }
program-change-dose = { $stage }: una dosis nueva para { $what }
program-change-rhythm = { $stage }: { $what }
program-change-visits = Han cambiado las horas de tus visitas.
program-change-older = Este archivo es la versión { $new }. La tuya es la versión { $old }, que es más nueva.
program-change-title = El programa ahora se llama «{ $what }».
program-change-contact = Así puedes contactar ahora con tu fisioterapeuta: { $what }
program-change-renamed = La etapa { $what } ahora se llama { $stage }
program-change-weeks = { $stage }: ahora dura { $weeks ->
    [one] una semana
   *[other] { $weeks } semanas
}
program-change-no-end = { $stage }: ahora sigue sin fecha de fin
program-change-about = { $stage }: nuevas palabras de tu fisioterapeuta: «{ $what }»
program-change-dose-of = { $stage }: { $what }: { $to } (antes: { $from })
program-change-days = { $stage }: { $what } ahora viene estos días: { $days }
program-change-every-day = { $stage }: { $what } ahora viene todos los días
program-change-note = { $stage }: una nota nueva para { $what }: «{ $note }»
program-change-cues = { $stage }: otras pistas de posición
program-change-reading = { $stage }: nuevo para leer: { $what }
program-change-yours = como en tus ajustes
program-change-steps = { $what }: pasos nuevos o una imagen nueva
program-change-flare-up = Otros ejercicios durante un brote
program-change-now = Nuevo: { $what }
program-change-no-longer = Ya no: { $what }
program-changes-seen = Entendido
program-version = Versión { $number }
built-in-lower-back = Moverse poco y a menudo, y luego algo de fuerza para espalda y piernas.
built-in-upper-back = Pausas pequeñas para cuello y hombros, y luego algo de fuerza.
built-in-flare-up = Movimientos pequeños y fáciles y paseos cortos, hasta volver a lo habitual.
built-in-breathing = Soltar lo que se aprieta y encontrar una respiración lenta y cómoda.
built-in-keeping = Dos o tres días de fuerza por semana, y pausas que siguen siendo costumbre.
built-in-walking = Paseos cortos que crecen semana a semana.
built-in-seated = Todo en la silla: costillas, omóplatos, cuello y brazos.
built-in-pregnancy = Movimientos suaves y respiración cómoda que van bien con un embarazo.
built-in-pain-free = Pausas activas cortas para quien está bien y quiere seguir así.
library-back-to-program = Volver al programa
program-where-open = Etapa { $number } de { $of }, día { $day }

author-breathing-daily-long = Una sesión más larga al día
author-dose-seconds = Segundos en total
author-flare-up-days = Días de un brote de dolor
author-flare-up-dose = Duración de las pausas entonces, en %
author-patient-every-from = Tiempo más corto entre recordatorios
author-patient-every-to = Tiempo más largo entre recordatorios
author-patient-duration-from = Pausa más corta
author-patient-duration-to = Pausa más larga
author-patient-pace = Su paciente puede cambiar el ritmo de la respiración
author-patient-switch-off = Su paciente puede apagar un tipo de recordatorio
author-form = Programa
author-library = Biblioteca
author-search = Buscar ejercicios
author-positions = Posición
author-none-found = Ningún ejercicio encaja con esta búsqueda.
author-in-stage = En esta etapa
author-begin = Empezar con
author-begin-empty = Un programa vacío
author-stage-earlier = Mover antes
author-stage-later = Mover después
author-duplicate-stage = Duplicar la etapa
author-remove = Quitar
author-up = Subir
author-down = Bajar
author-days = Días de la semana
author-copy-exercise = Copiar a la siguiente etapa
author-copied = Copiado a «{ $stage }».
author-as-seen = Lo que lee su paciente
author-preview-waits = La vista previa aparece en cuanto los datos pendientes lo permitan.
author-missing = Rellene esto, por favor.
author-missing-weeks = Esta etapa necesita un número de semanas: solo la última puede seguir sin final.
author-placeholder = Este es el texto de la plantilla. Escriba el suyo, por favor.
author-open-count = { $count ->
    [one] Queda un dato pendiente.
   *[other] Quedan { $count } datos pendientes.
}
author-show-open = Mostrar
edit-redo = Rehacer
author-id = Nombre para actualizaciones
author-version = Versión
author-valid-from = Válido desde (2026-01-31)
author-valid-to = Válido hasta (2026-12-31)
author-by-hand = Escrito a mano y conservado tal cual: { $names }
author-education = Para leer en esta etapa
author-flare-up-keep = Solo estos ejercicios durante un brote
author-flare-up-leave-out = Estos ejercicios no, durante un brote
author-flare-up-interval = Tiempo entre pausas entonces, en %
author-check-in-questions = Preguntas del registro
author-question-pain = Dolor
author-question-impact = Efecto en el día
author-question-activity = Actividad propia
author-question-sleep = Sueño
author-question-stress = Estrés
author-question-change = Cambio desde el inicio
word-movement = movimiento
author-own = Ejercicios propios
author-own-why = Están solo en este archivo. Desde la biblioteca se añaden a una etapa.
author-own-name = Nombre del ejercicio
author-own-nameless = Ejercicio nuevo
author-add-own = Añadir un ejercicio propio
author-remove-own = Quitar este ejercicio
author-edit = Editar
author-kind = Tipo
author-steps = Pasos, uno por línea
author-why = Para qué, en una frase
author-stop = Cuándo parar
author-caution = Quién va con cuidado o consulta antes
author-gentler = La forma más suave
author-breathing = Cómo respirar mientras tanto
author-ask = La pregunta que lo ofrece
author-region = Parte del cuerpo
author-reps = Repeticiones
author-hold = Segundos de cada pausa
author-sets = Series
author-seconds = Segundos en total
author-level = Nivel, de 1 a 3
author-sides = Cada lado por turno
author-picture = Imagen
author-picture-kind = Imágenes PNG o JPEG
author-picture-limits = PNG o JPEG, como máximo { $picture } KB y { $side } × { $side } píxeles. También se puede soltar un archivo en esta ventana. El programa ocupa { $used } de { $most } KB.
author-picture-where = Abra primero un ejercicio propio. La imagen va ahí.
author-choose-picture = Elegir una imagen…
author-remove-picture = Quitar la imagen
author-image-text = Qué muestra la imagen, para quien no la ve
author-drop-unsaved = Aquí hay algo sin guardar. Guárdelo primero y suelte el archivo otra vez.
author-text = La pista
author-cue-words = { $count } palabras; hasta { $most } se leen de un vistazo
author-delete-cue = Quitar del programa
author-choose-cues = Elegir pistas de la biblioteca…
author-library-exercises = Ejercicios
author-search-cues = Buscar pistas
author-no-cue-found = Ninguna pista encaja con esta búsqueda.
author-week-days = Ejercicios de cada día
author-report = Informe
author-report-why = Abra aquí el informe de un paciente. Junto al programa se ve lo que se hizo, y las dosis se cambian ahí mismo.
author-open-report = Abrir un informe…
author-close-report = Cerrar el informe
author-save-next = Guardar la versión siguiente…
author-change-dose = Cambiar dosis
author-report-period = Del { $from } al { $to }
author-report-other = Este informe es de otro programa.
author-report-contact = Le pide que se ponga en contacto.
author-report-questions = Preguntas para usted
author-report-notes = Notas
author-report-courses = Cómo está
author-report-course = { $scale }: { $first } → { $last }, media { $mean } en { $count ->
    [one] un registro
   *[other] { $count } registros
    }
author-report-exercises = Ejercicios
author-report-kinds = Todos los avisos
author-report-flare-up = Días con un brote: { $days }
author-report-done = { $done } de { $offered } hechos
author-report-skipped = { $count } saltados
author-report-unanswered = { $count } sin respuesta
author-report-natural = { $count } por una pausa propia
author-report-gentler = { $count } de la forma más suave
author-report-repetitions = { $count } repeticiones contadas
author-report-left-out = excluido por el paciente
author-report-never = no ofrecido en este tiempo
word-breathing = respiración

take-back-preset = Deshacer: cada cuánto llegan los recordatorios
group-moments = Momento
settings-search = Buscar en los ajustes
settings-none-found = Nada encaja con esta búsqueda.
preset = Cada cuánto
preset-few = Pocos
preset-usual = Lo habitual
preset-often = A menudo
group-shortcuts = Atajos de teclado
set-shortcut-pause = Pausar o continuar
set-shortcut-pause-hint = Como Ctrl+Alt+P, en cualquier programa: una vez para una hora de silencio, otra vez para continuar. Vacío: ninguno.
set-shortcut-answer = Responder «Hecho»
set-shortcut-answer-hint = Como Ctrl+Alt+D. Responde al recordatorio que está en pantalla.
setting-empty = vacío
shortcut-unknown-key = «{ $found }» no es una tecla. Usa una letra, una cifra o de F1 a F24, con Ctrl, Alt, Shift o Super delante.
shortcut-mistyped = «{ $found }» no es una tecla. ¿Querías decir { $near }?
shortcut-no-key = Falta una tecla después de { $after }. Termina con una, como Ctrl+Alt+P.
shortcut-two-keys = { $first } y { $second } son dos teclas. Usa una de ellas.
shortcut-repeated = { $key } está dos veces. Una basta.
shortcut-needed = Otros programas necesitan { $keys }. Añade más teclas, como Ctrl+Alt+{ $key }.
shortcut-in-use = Otro programa usa { $keys }. Puedes elegir otras teclas en los ajustes.
shortcut-twice = { $keys } está dos veces y por eso solo pausa. Puedes elegir otras teclas para «Hecho».
shortcut-unavailable = Este escritorio no tiene atajos para programas. Puedes crear uno para «unbrace pause» en sus ajustes de teclado.
shortcut-not-taken = { $keys } no funciona aquí: { $why }
program-note = Tu programa fija lo que tiene un candado.
set-autostart = Abrir Unbrace al iniciar sesión
volume-play = Escuchar
avoid-search = Buscar un ejercicio que dejar fuera
avoid-allow = Volver a ofrecer
avoid-leave-out = Dejar fuera
history-kept-here = Tu historial se queda en este equipo.
history-back-up = Copia de seguridad…
history-export = Exportar como tabla…
history-delete = Borrar el historial…
history-delete-ask = ¿Borrar todo tu historial para siempre? Tus ajustes y tu programa se quedan.
history-delete-yes = Sí, borrarlo
history-keep = Conservarlo
history-written = Guardado: { $file }. Contiene tus notas de salud: guárdalo en un lugar seguro.
history-deleted = Tu historial está borrado.
history-bring-back = Recuperar una copia…
history-bring-back-ask = ¿Poner la copia { $file } en lugar de tus ajustes, tu programa y tu historial? Lo que hay ahora se guarda en la misma carpeta. Unbrace se cierra y vuelve a abrirse.
history-bring-back-yes = Recuperarla
history-bring-back-no = Dejar todo como está
history-brought-back = La copia vuelve a estar en su sitio. Los archivos anteriores quedan junto a los nuevos.
history-not-ended = Unbrace no se ha cerrado, así que nada ha cambiado. Ciérralo en el menú de su icono y prueba otra vez.
history-not-started = Unbrace no ha vuelto a abrirse:
history-restore = Para recuperar una copia, sal de Unbrace y ejecuta `unbrace restore ARCHIVO` en un terminal.
no-dialog-backup = En un terminal, `unbrace backup ARCHIVO` y `unbrace history export` hacen lo mismo.
