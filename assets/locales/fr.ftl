### Ce que dit Unbrace. Ton : vous, au présent, court ; le texte invite, et laisse filer ce qui n’a pas été fait.

kind-posture = position
kind-movement = mouvement
kind-breathing = respiration
kind-discreet = une pause

line-kind-posture = conseil de position
line-kind-movement = pause active
line-kind-breathing = séance de respiration
line-live = Maintenant : { $kind }
line-guided = En cours : { $kind }
line-quiet = Silence : { $reasons }
line-quiet-until = Silence jusqu’à { $time } : { $reasons }
line-quiet-indefinitely = Silence jusqu’à votre reprise
line-away = Vous n’êtes pas là. Les minuteurs sont en pause
line-next = Ensuite : { $kind }, vers { $time }
line-next-soon = Ensuite : { $kind }, à votre prochain temps mort
line-later = { $kind }, vers { $time }
line-in = après { $length } au bureau, vers { $time }
line-due = à votre prochain temps mort
line-off = à l’arrêt
line-none = Tous les rappels sont à l’arrêt
line-flare-up = Plus doux jusqu’au { $day }
line-reading = Lecture jusqu’à { $time }
hold-paused = pause demandée
hold-schedule = hors de vos horaires
hold-do-not-disturb = « ne pas déranger » est actif
hold-fullscreen = plein écran
hold-call = en appel

menu-done = Fait
menu-start = Commencer
menu-start-shorter = Juste { $length }
menu-later = Plus tard
menu-skip = Passer
menu-stop = Arrêter
menu-why = Pourquoi ?
menu-undo = Annuler « { $answer } »
menu-breathe = Respirer maintenant
menu-move = Bouger maintenant
menu-pause = Pause
menu-resume = Reprendre
menu-reading = Je lis : me compter comme présent
menu-15m = 15 min
menu-30m = 30 min
menu-1h = 1 h
menu-2h = 2 h
menu-tomorrow = Jusqu’à demain
menu-indefinitely = Jusqu’à ma reprise
menu-flare-up = Jours en douceur…
menu-flare-up-end = Fin des jours en douceur
menu-check-in = Comment ça va ?
menu-open = Ouvrir Unbrace
menu-settings = Réglages…
menu-quit = Quitter Unbrace
menu-adapted = Pour aujourd’hui : { $kind } toutes les { $now }.
menu-adapted-back = { $kind } : revenir à { $set }
menu-anyway = Silence depuis 2 h : { $reason }. Rappeler quand même
menu-problem = Les réglages demandent un coup d’œil…

title-posture = Un petit changement
title-movement = L’heure d’une pause · { $length }
title-breathing = Un temps pour respirer · { $length }
discreet-posture = Un petit changement
discreet-movement = Une courte pause · { $length }
discreet-breathing = Un moment calme · { $length }
why-title = Pourquoi cela ?
and-breathe = Puis { $length } de respiration lente.
answer-elsewhere = Répondez depuis le menu de l’icône, ou avec « unbrace done » ou « unbrace later ».
pace = Inspirez { $inhale } secondes, expirez { $exhale }. Votre rythme à vous convient aussi.
gently = En douceur aujourd’hui : { $how }
well-done = Bien. On reprend.

flare-up-title = Une poussée ? Des jours en douceur ?
flare-up-body =
    Pendant { $days ->
        [one] { $days } jour
       *[other] { $days } jours
    } : plus doux et plus court, au plus { $count } courtes pauses en 8 heures au bureau. Cela s’arrête tout seul. Merci de lire les signes d’alerte, dans la Bibliothèque d’Unbrace.
flare-up-yes = Commencer
flare-up-no = Pas maintenant
flare-up-on = Plus doux jusqu’au { $day } : au plus { $count } courtes pauses en 8 heures au bureau. Les signes d’alerte sont dans la Bibliothèque d’Unbrace.
flare-up-off = Retour à votre rythme habituel.

autostart-title = Lancer Unbrace à l’ouverture de session ?
autostart-body = Vous pouvez changer d’avis à tout moment avec « unbrace autostart on » ou « off ».
autostart-yes = Oui
autostart-no = Non
autostart-done = Unbrace se lance à l’ouverture de session.
autostart-too-long = Windows ne peut pas lancer à l’ouverture de session un programme dont le chemin est si long. Dans un dossier au chemin plus court, Unbrace peut se lancer.
autostart-one-time = macOS exécute Unbrace depuis un dossier qui disparaît ensuite. Déplacez Unbrace dans Applications et ouvrez-le là ; il peut alors se lancer à l’ouverture de session.
autostart-needs-approval = macOS a désactivé Unbrace à l’ouverture de session. Pour l’activer, ouvrez Réglages Système, puis Général, puis Ouverture, et cherchez Unbrace sous « Autoriser en arrière-plan ».
autostart-refused = Votre bureau n’a pas changé ce qui se lance à l’ouverture de session. Vous pouvez le changer dans ses réglages des applications.
another-display = Unbrace est sur un autre écran, et le guide s’ouvre là-bas. Lancez-y aussi celui-ci.
no-tray = Il n’y a pas de zone de notification ici, donc pas d’icône. Les rappels arrivent quand même. « unbrace status » dit ce qui vient ensuite.
no-tray-gnome = GNOME affiche ces icônes avec l’extension « AppIndicator and KStatusNotifierItem Support ». Les rappels arrivent quand même. « unbrace status » dit ce qui vient ensuite.
settings-bad = Le fichier de réglages a un problème
settings-bad-body = Unbrace continue avec { $using } et n’a pas changé le fichier. « unbrace config check » montre chaque problème.
using-running = les réglages en cours
using-last-good = les derniers réglages valables
using-defaults = les réglages d’origine
settings-mended = Les réglages sont de nouveau en ordre.
history-damaged = Votre fichier d’historique était abîmé
history-damaged-body = Il est gardé sous le nom { $file }. Un nouveau fichier a été commencé.
missing-tray = L’icône manque dans la zone de notification : { $why }
missing-notifications = Les notifications ne marchent pas : { $why }
missing-presence = Unbrace ne peut pas tout remarquer ici. Il manque : { $why }. La commande unbrace doctor montre pourquoi.
sense-input = votre absence
sense-lock = le verrouillage et la veille
sense-do-not-disturb = « ne pas déranger »
sense-screen = le plein écran
sense-microphone = les appels par le micro
sense-camera = les appels par la caméra
missing-history = Votre historique ne peut pas être gardé : { $why }
missing-settings = Le fichier de réglages a un problème : { $why }
missing-program = Le programme a un problème : { $why }
missing-shortcuts = Les raccourcis clavier ne marchent pas : { $why }
state-damaged = L’état enregistré était abîmé ; il est gardé sous le nom { $file }. Les pauses et les minuteurs repartent de zéro.
state-unreadable = Unbrace ne peut pas lire { $file } : { $why }. Le fichier reste tel quel. Les pauses et les minuteurs repartent de zéro et ne sont pas enregistrés tant qu’Unbrace n’a pas redémarré et pu le lire.
cannot-write = Unbrace ne peut pas écrire dans son dossier
cannot-write-body = Les rappels continuent. Ce qui est nouveau risque de ne pas être enregistré : { $why }

open-none = Aucune fenêtre ne peut s’ouvrir ici.
open-today = { open-none } « unbrace status » et le menu de l’icône disent ce qui vient ensuite.
open-flare-up = { open-none } « unbrace flare-up on » commence des jours en douceur, qui se terminent d’eux-mêmes.
open-guide = { open-none } « unbrace offer movement » apporte une pause avec ses étapes.
open-breathe = { open-none } « unbrace offer breathing » apporte une séance de respiration.
open-move = { open-none } « unbrace offer movement » apporte une pause avec ses étapes.
open-check-in = { open-none } Tapez : unbrace check-in --pain 3 --impact 2. Chaque nombre va de 0 à 10.
open-progress = { open-none } « unbrace history export » affiche tout ce qui a été noté.
open-program = { open-none } « unbrace program show » dit où vous en êtes dans le programme d’un kiné.
open-visit = { open-none } « unbrace visit list » montre vos visites, « unbrace ask » garde vos questions, et « unbrace report » écrit le rapport.
open-author = { open-none } « unbrace program new FICHIER » écrit un programme pour commencer.
open-clinic = { open-none } « unbrace clinic DOSSIER » affiche le résumé.
open-settings = { open-none } Vos réglages sont dans { $file }. « unbrace config set posture.every 45m » en change un.
open-welcome = Unbrace vous rappelle de changer de position, de bouger et de respirer. Il est dans la zone de notification : son menu contient tout.
open-library = { open-none } « unbrace open learn » affiche l’essentiel.
open-learn = { open-none } Voici l’essentiel.

opening = La fenêtre s’ouvre.
quit-bye = Unbrace est fermé.
quit-unsaved = Les derniers changements n’ont pas pu être enregistrés : { $why }
not-saved = Ceci n’a pas pu être enregistré : { $why }. C’est valable jusqu’à la fermeture d’Unbrace.
refused = Ce n’est pas possible en ce moment. « unbrace status » dit ce qui est en cours.
refused-nothing-live = Aucun rappel n’attend de réponse. « unbrace status » dit ce qui vient ensuite.
refused-live = Un rappel est déjà là : répondez avec « unbrace done », « later » ou « skip ».
refused-later = Il a été repoussé autant de fois que vos réglages le permettent. « unbrace done » ou « unbrace skip » y met fin.
refused-undo = Aucune réponse des 10 dernières minutes ne peut être annulée.
refused-guided = C’est en cours. « unbrace done » ou « unbrace skip » y met fin.
refused-away = L’écran est verrouillé ou en veille. Réessayez à votre retour.

page-today = Aujourd’hui
page-progress = Progrès
page-program = Programme
page-library = Bibliothèque
page-settings = Réglages
guide-window = Unbrace
check-in-window = Comment ça va ?
no-answer = sans réponse
not-running = Unbrace n’est pas lancé. Vous pouvez regarder ; les rappels arrivent une fois qu’il est lancé.
start-unbrace = Lancer Unbrace
updated = Unbrace a été mis à jour. Un redémarrage apporte la nouvelle version.
restart = Redémarrer
got-it = Compris
do-it = Le faire
to-guide = Montrer
pause-how-long = Combien de temps de silence voulez-vous ?
warning-signs-link = Signes d’alerte
your-day = Votre journée
lesson-title = Bon à savoir
lesson-seen = C’est lu
day-summary =
    { $desk } au bureau · { $done } rappels faits sur { $offered } · { $breaks ->
        [one] { $breaks } pause à vous
       *[other] { $breaks } pauses à vous
    }
day-begun = Votre journée commence à peine. Chaque rappel et chaque pause apparaîtront ici.
row-breathe = Respirer
row-move = Bouger
row-posture = Position
row-desk = Bureau
row-quiet = Silence
legend-done = Fait
legend-own-break = Une pause à vous à la place
legend-open = Pas fait
legend-desk = Au bureau
legend-quiet = Silence, par exemple un appel
now = maintenant
what-posture = Conseil de position
what-movement = Pause active
what-breathing = Séance de respiration
coming-in = { $what } dans { $length }
coming-desk = { $what } après { $length } au bureau
coming-due = { $what } : attend un temps mort
coming-off = { $what } : à l’arrêt
coming-about = vers { $time } · { $every }
# $exercise: its name
coming-first = commence par « { $exercise } »
every-hour = toutes les heures
adapted-today = Aujourd’hui : { $what } { $every }, car vous en avez laissé passer.
adapted-some = Aujourd’hui, certains rappels viennent moins souvent, car vous en avez laissé passer.
back-to-usual = Comme d’habitude
remind-anyway = Rappeler quand même
next-off = à l’arrêt
next-every = toutes les { $every }
range-4 = 4 semaines
range-12 = 12 semaines
range-52 = Année
range-name = Période affichée
tile-done = Rappels faits
tile-done-of = { $done } sur { $offered }
tile-pain = Douleur
tile-pain-mean = { $count ->
    [one] { $count } bilan
   *[other] en moyenne, { $count } bilans
    }
tile-pain-change = première et dernière semaine
tile-breaks = Vos propres pauses
tile-breaks-note = chacune compte
what-you-did = Ce que vous avez fait chaque semaine
no-reminders = Après vos premiers rappels, vous verrez ici ce que vous avez fait chaque semaine.
kind-all = Tous
kinds-shown = Rappels affichés
week-text = Semaine du { $week } : { $done } faits, { $natural ->
    [one] { $natural } pause à vous à la place
   *[other] { $natural } pauses à vous à la place
    }, { $open } pas faits
chart-keys = Gauche et droite : semaine par semaine
curve-keys = Gauche et droite : jour par jour
flare-days = Jours de poussée
point-text = { $day } : { $figures }
note = Note
no-curve = Après votre premier bilan, deux courbes apparaissent ici.
when = Quand
all-check-ins = Montrer les { $count }
last-check-ins = Montrer les cinq derniers
edit-check-in = Modifier { $when }
as-table = En tableau
export = Exporter en CSV
exported = Enregistré : { $file }
how-it-was = Douleur et gêne
no-check-ins = Encore rien ici. Un bilan prend moins de 20 secondes, et vous le faites seulement si vous le voulez.
day-to-day = Un écart de moins de 2 points (cou : moins de 4) peut être la variation d’un jour à l’autre.
check-ins = Bilans
save = Enregistrer
cancel = Annuler
delete = Supprimer
delete-ask = Supprimer ce bilan ? On ne pourra pas le retrouver.
delete-yes = Oui, supprimer
delete-no = Le garder
pain = Douleur
impact = Gêne
activity = Activité
named-figure = { $what } { $n }
curve-summary = { $what } : { $count ->
    [one] { $count } jour
   *[other] { $count } jours
    }, premier { $first }, dernier { $last }.
week-of-kind = { $kind }, semaine du { $week } : { $offered } proposés, { $done } faits, { $natural } par une pause à vous.
to-try = À essayer
sources = Sources
not-a-device = Unbrace est une aide générale au bien-être, pas un dispositif médical. Il ne diagnostique ni ne traite. Suivez les conseils de votre kiné, et demandez de l’aide en cas de signes d’alerte.
about-texts = Aucun professionnel de santé n’a encore relu ces textes.
your-own-program = Votre propre programme
your-own-program-why = C’est ce que demandent vos réglages. Vous pouvez le changer à tout moment dans Réglages.
about = À propos
settings-file = Vos réglages sont dans ce fichier :
your-day-would = À quoi ressemblerait ma journée ?
day-preview = En une journée de 8 heures avec une pause déjeuner : { $posture } conseils de position, { $movement } pauses actives, { $breathing } séances de respiration.
saved-at-once = Les changements s’enregistrent tout seuls. « Annuler » apparaît ici.
take-back = Annuler ({ $what } : { $old })
takes-length = Entrez une durée de { $from } à { $to }.
takes-number = Entrez un nombre entier de { $from } à { $to }.
takes-time = Entrez une heure, par exemple { $time }.
takes-times = Entrez des heures, par exemple { $times }.
takes-exercises = Aucun exercice ne s’appelle « { $word } ». Vouliez-vous dire « { $near } » ?
allowed = Valeurs : { $what }.
on = oui
off = non
step-less = moins
step-more = plus

guide-waiting = Un instant.
guide-nothing = Rien n’est en cours. « Respirer maintenant » et « Bouger maintenant » lancent une pause.
breath-ready = On va commencer
guide-paused = En pause
guide-continue = Continuer
guide-left = restant
guide-previous = Exercice précédent
guide-next = Exercice suivant
guide-finish = Terminer
guide-undo = Annuler
guide-close = Fermer
guide-later = D’accord, dans un petit moment.
closing-exercises = { $count ->
    [one] { $count } exercice
   *[other] { $count } exercices
    }
closing-breaths = { $count ->
    [one] { $count } respiration lente
   *[other] { $count } respirations lentes
    }
closing-minutes = { $count ->
    [one] { $count } minute
   *[other] { $count } minutes
    }
closing-seconds = { $count } secondes
care-before = Avant de commencer
care-stop = Quand arrêter
guide-breathing = Respirer lentement, sans effort
progress = Avancement
left = Reste :
gentler = Plus doux
another = Un autre exercice
rest = Pause
next = Suivant
level-2-open = Vous avez fait 10 pauses actives. Désormais viennent aussi se lever, pousser et s’étirer.
level-3-open = Vous avez fait 30 pauses actives. Désormais viennent aussi des exercices qui demandent un peu plus.
care-yes = Compris, commencer
care-leave-out = Laisser de côté
care-leave-out-hint = Ce que vous laissez de côté reste dans la Bibliothèque. Vous pouvez le reprendre à tout moment.
guide-warning-signs = Signes d’alerte
care-no = Pas aujourd’hui
nothing-to-make-up = C’est très bien. Il n’y a rien à rattraper.

check-in-title = Comment ça va ?
pain-now = Douleur, en moyenne depuis la dernière fois
pain-low = 0 aucune
pain-high = 10 la pire imaginable
impact-ask = Gêne : combien cela a-t-il gêné vos journées ?
impact-low = 0 pas du tout
impact-high = 10 complètement
activity-ask = Une chose qui compte pour vous : la faites-vous facilement ?
activity-name-ask = Une chose que vous aimeriez mieux faire
activity-name-example = par exemple : tenir toute une réunion
activity-rename = Une autre activité
activity-low = 0 pas du tout
activity-high = 10 aussi bien qu’avant le problème
flare-day = Un jour de poussée
note-ask = Une note, si vous voulez
note-long = La note dépasse 2000 caractères. Merci de la raccourcir.
check-in-why = Tout est facultatif, et reste sur cet ordinateur.
not-now = Pas maintenant

welcome-title = Bienvenue
welcome-body = Au fil de la journée, Unbrace vous rappelle de changer de position, de bouger et de respirer, le ventre relâché. Il attend les bons moments et se tait pendant les appels.
welcome-what = Qu’est-ce qui vous amène ?
welcome-positions = Qu’est-ce qui vous convient au travail ?
welcome-sit-stand = Mon bureau monte et descend
welcome-often = À quelle fréquence voulez-vous des rappels ?
often-light = { preset-few } : conseil toutes les 45 min, pause toutes les 90 min, respiration guidée toutes les 3 h
often-usual = { preset-usual } : conseil toutes les 30 min, pause toutes les heures, respiration guidée toutes les 2 h
often-more = { preset-often } : conseil toutes les 20 min, pause toutes les 40 min, respiration guidée toutes les 90 min
often-later = Si vous ignorez les rappels, ils viennent moins souvent. Vous pourrez changer tout cela plus tard.
welcome-quiet-why = Silence pendant les appels, les films, les présentations et quand « ne pas déranger » est actif. Vous pouvez faire une pause à tout moment.
welcome-care = D’abord, votre sécurité
welcome-nothing = Rien de particulier
welcome-step = Étape { $n } sur { $of }
welcome-ask-first = Parlez-en d’abord à votre médecin ou à votre kiné (physiothérapeute) si…
welcome-ask-first-list =
    vous êtes enceinte ou avez accouché il y a moins de 12 semaines
    vous avez eu récemment une opération ou une fracture
    vous avez une ostéoporose avec fracture, une polyarthrite rhumatoïde ou un cancer
    vous avez un problème de cœur, de poumons, de nerfs ou de tension, ou un glaucome
    vous vous évanouissez facilement, ou avez une hernie ou une descente d’organes
    vous avez une douleur qui descend dans un bras ou une jambe
    vous avez moins de 18 ans
welcome-stop-if = Arrêtez si…
welcome-stop-if-list =
    vous avez la tête qui tourne, des fourmillements ou le souffle court : respirez comme d’habitude
    la douleur devient vive ou s’étend
    un engourdissement ou une faiblesse apparaît
    vous avez mal à la poitrine, ou cela ne passe pas en quelques minutes : demandez tout de suite une aide médicale
welcome-care-where = Pas de séance de respiration en conduisant, devant une machine ou debout sans appui. À partir de la semaine 16 environ d’une grossesse, restez en position assise ou inclinée plutôt qu’à plat. Certains signes demandent une aide médicale : ils sont sous « Signes d’alerte ».
home-title = Voici où trouver Unbrace
home-ready = C’est en place
home-panel = L’icône reste dans votre barre. Un clic dessus donne tout : respirer, bouger, pause.
home-hidden = Windows garde les nouvelles icônes derrière la flèche à côté de l’heure. Faites glisser l’icône pour la garder en vue.
home-menu-bar = L’icône reste dans la barre des menus. Un clic dessus donne tout : respirer, bouger, pause.
home-gnome = GNOME affiche ces icônes avec l’extension « AppIndicator and KStatusNotifierItem Support ». D’ici là, ouvrez Unbrace depuis vos applications. Les rappels arrivent de toute façon.
home-nowhere = Votre bureau n’a pas de place pour une icône. Ouvrez Unbrace depuis vos applications. Les rappels arrivent tout seuls.
home-first = Le premier rappel arrive vers { $time }.
home-try = Essayer maintenant
home-tried = Le voici. Répondez-y, ou laissez-le passer.
home-login = Lancer à l’ouverture de session
welcome-breath = Une respiration ensemble
welcome-breath-over = Et voilà. Bien.
welcome-breathe = Respirer
welcome-done = Terminé
back = Retour
skip-all = Passer

group-reminders = Rappels
group-when = Horaires de travail
group-quiet = Silence
group-notifications = Notifications
group-me = Ce qui me convient
group-appearance = Apparence et démarrage
group-data = Historique

set-posture-enabled = Conseils de position
set-posture-every = Conseil de position toutes les
set-posture-every-hint = Temps au bureau, de { $from } à { $to }.
set-movement-enabled = Pauses actives
set-movement-every = Pause active toutes les
set-movement-duration = Durée d’une pause active
set-breathing-enabled = Séances de respiration
set-breathing-every = Séance de respiration toutes les
set-breathing-duration = Durée d’une séance de respiration
set-breathing-daily-long = Une séance plus longue par jour
set-breathing-daily-long-hint = 0 min : aucune. Une minute est une remise à zéro utile. Contre le stress, dans une revue d’études, les séances de moins de cinq minutes avaient tendance à ne pas agir.
set-breathing-inhale = Inspirer pendant … secondes
set-breathing-exhale = Expirer pendant … secondes
set-breathing-exhale-hint = De 2 à 12 chacun. Courant : 3 et 4, 4 et 4, 4 et 6, ou 5 et 5. Plus de 6, seulement avec de l’entraînement.
set-schedule-enabled = Seulement aux horaires de travail
set-schedule-enabled-hint = Sinon : dès que vous êtes au bureau.
set-schedule-monday = Lundi
set-schedule-monday-hint = Par exemple { $times }. Vide : silence toute la journée.
set-schedule-tuesday = Mardi
set-schedule-wednesday = Mercredi
set-schedule-thursday = Jeudi
set-schedule-friday = Vendredi
set-schedule-saturday = Samedi
set-schedule-sunday = Dimanche
set-timing-snooze = « Plus tard » rappelle après
set-timing-max-snoozes = « Plus tard », au plus … fois
set-timing-wait-for-pause = Attendre un temps mort au clavier, au plus
set-timing-expire = Masquer un rappel sans réponse après
set-timing-min-gap = Au moins … entre deux rappels
set-timing-away-after = Compter une absence après
set-timing-natural-break = Une absence compte comme pause après
set-timing-adapt = Moins de rappels si je les ignore
set-quiet-do-not-disturb = Silence avec « ne pas déranger »
set-quiet-fullscreen = Silence pendant films et présentations
set-quiet-calls = Silence pendant les appels
set-notifications-style = Les rappels arrivent en
set-notifications-discreet = Mots discrets
set-notifications-discreet-hint = Aucun mot de santé ni de souffle là où d’autres peuvent voir l’écran.
set-notifications-sound = Un son doux
set-notifications-volume = Volume
set-me-focus = Ce qui compte pour moi
set-me-positions = Ce qui me convient
set-me-desk = Mon bureau
set-me-start = Pour commencer
set-me-start-hint = Doux : de petits mouvements d’abord. Après 10 puis 30 pauses, d’autres s’ajoutent.
set-me-belly-cues = Conseils sur le ventre
set-me-belly-cues-hint = Non : sans les conseils et les exercices qui partent du ventre.
set-me-avoid = Exercices que je ne veux pas
set-me-avoid-hint = Ils ne sont plus proposés.
set-appearance-language = Langue
font-missing = Les fenêtres restent en anglais, car cet ordinateur n’a pas de police pour { $language }. Installez { $packages }, puis rouvrez la fenêtre.
set-appearance-clock = Horloge
set-appearance-theme = Couleurs
set-appearance-accent = Couleur d’accent
set-appearance-accent-hint = Les boutons et les graphiques peuvent prendre la couleur de votre bureau. Elle est ajustée là où elle serait difficile à lire.
set-appearance-text-scale = Taille du texte
set-appearance-text-scale-hint = De 100 à 200 %.
set-appearance-reduce-motion = Moins d’animations
set-flare-up-days = Jours en douceur lors d’une poussée
set-data-keep = Garder l’historique pendant

word-notification = notifications
word-window = petites fenêtres
word-system = comme le système
word-unbrace = celle d’Unbrace
word-ar = العربية
word-en = English
word-de = Deutsch
word-es = Español
word-fr = Français
word-pt = Português (Brasil)
word-ja = 日本語
word-zh = 简体中文
word-12h = 12 heures (2:05 PM)
word-24h = 24 heures (14:05)
word-light = clair
word-dark = sombre
word-high-contrast = contraste élevé
word-lower-back = bas du dos
word-upper-back = haut du dos
word-neck = cou
word-hips = hanches
word-seated = sur la chaise
word-standing = debout
word-floor = au sol
word-fixed = fixe
word-gentle = doux
word-usual = tout dès le début
word-sit-stand = monte et descend
guide-counted = { $counted } sur { $of }
guide-count = Compter une fois
edit-undo = Annuler
edit-cut = Couper
edit-copy = Copier
edit-paste = Coller
edit-all = Tout sélectionner

### Heures et dates. Les mois sont avec le rapport.

time-am = { $time } AM
time-pm = { $time } PM
weekday-date = { weekday-name } { $date }
weekday-name = { $weekday ->
    [1] lun.
    [2] mar.
    [3] mer.
    [4] jeu.
    [5] ven.
    [6] sam.
   *[7] dim.
    }
# Lengths of time
length-years = { $n ->
    [one] { $n } an
   *[other] { $n } ans
}
length-days = { $n } j
length-hours = { $n } h
length-minutes = { $n } min
length-seconds = { $n } s
length-two = { $first } { $second }
# An enumeration, item by item, and a sentence
list = { $list }, { $item }
sentence = { $text }.
date-time = { $day }, { $time }

### Le rapport pour le kiné, et le résumé de plusieurs rapports.

report-title = Rapport Unbrace
report-lead = Pauses, mouvement et respiration au bureau, et comment cela allait
report-decimal-point = ,
report-date = { $day } { report-month } { $year }
report-short-date = { $day } { report-month }
report-month = { $month ->
    [1] janv.
    [2] févr.
    [3] mars
    [4] avr.
    [5] mai
    [6] juin
    [7] juil.
    [8] août
    [9] sept.
    [10] oct.
    [11] nov.
   *[12] déc.
    }
report-name = Nom
report-period = Période
report-program = Programme
report-no-program = aucun
report-made = Établi le
report-contact = Souhaite un contact.
report-of = { $a } sur { $b }
report-tile-pain = Douleur, moyenne (0 à 10)
report-best-worst = mieux { $best }, pire { $worst }
report-no-entry = aucun bilan
report-activity = Activité choisie
report-start-now = début → maintenant
report-flare-days = Jours de poussée
report-of-days = sur { $days } jours
report-offered-title = Proposé et fait
report-offered = Proposé
report-done = Fait
report-share = Fait ÷ proposé
report-natural = Pause naturelle
report-skipped = Passé
report-unanswered = Sans ré­ponse
report-later = Repoussé
report-waited = En attente
report-breaks = Pauses naturelles loin du bureau : { $count }.
report-waits-from = « Repoussé » et « en attente » sont comptés à partir du { $day }.
report-exercises = Exercice par exercice
report-exercises-least = Les moins faits :
report-exercises-most = Les plus faits :
report-exercises-left-out = Laissés par choix :
report-left-out = laissé par choix
report-gentler = Version douce
report-repetitions = Répé­titions
report-exercises-how = Un exercice compte avec la pause dont il faisait partie. Version douce : faite lors d’une poussée, quand le guide la montre. Répétitions : comptées dans les pauses avec ce seul exercice.
report-exercises-from = Avant le { $day }, seul le premier exercice d’une pause est compté.
report-curves-title = Douleur et gêne
report-curves-words = Deux courbes de 0 à 10 sur la période ; le tableau qui suit donne les mêmes nombres.
report-no-check-ins = Aucun bilan sur cette période.
report-pain = Douleur
report-impact = Gêne
report-pain-scale = Douleur depuis le dernier bilan (EN/NPRS : 0 aucune, 10 la pire)
report-impact-scale = Gêne (0 aucune, 10 totale)
report-activity-scale = Activité choisie (PSFS : 0 impossible, 10 comme avant)
report-sleep-scale = Sommeil (0 très mal, 10 très bien)
report-stress-scale = Stress (0 aucun, 10 le maximum)
report-mean = Moyenne
report-best = Mieux
report-worst = Pire
report-first = Début
report-last = Maintenant
report-entries = Bilans
report-change = Changement depuis le début (GROC, −5 à +5, 0 pareil) :
report-questions = Questions à poser
report-questions-over = Questions à poser : { $count }, page suivante.
report-notes = Notes
report-read-title = Comment lire ce rapport
report-read-change = Moins de 2 points peut être la variation d’un jour à l’autre ; pour le cou, moins de 4 ; pour une seule activité, moins de 3.
report-read-share = Fait ÷ proposé porte sur ce qui a été proposé, non sur ce qui était prévu. En laisser est habituel.
report-read-not = Ni un diagnostic, ni une mesure de l’effort. Unbrace n’est pas un dispositif médical. La personne a choisi ce qui figure ici.
report-details = Détails
report-by-week = Par semaine : fait / proposé, pauses, moyennes des bilans
report-by-month = Par mois : fait / proposé, pauses, moyennes des bilans
report-by-year = Par année : fait / proposé, pauses, moyennes des bilans
report-breaks-short = Pauses
report-check-ins = Bilans
report-counts-title = Ce qui est compté
report-counts-offered = Proposé : chaque rappel affiché et terminé : fait, pause naturelle, passé ou sans réponse.
report-counts-natural = Pause naturelle : la personne a quitté le bureau pendant le rappel. Il n’est ni fait ni laissé.
report-counts-later = Repoussé : nombre de fois où un rappel a été remis à plus tard. Il reste le même rappel.
report-counts-waited = En attente : nombre de fois où un rappel tombait pendant un appel, un film ou « ne pas déranger » et en a attendu la fin.
report-counts-absorbed = Les conseils de position joints à un autre rappel ne sont pas proposés à part : { $count }.
report-counts-scales = Mieux et pire : le mieux est le moins de douleur, de gêne et de stress, et le plus d’activité et de sommeil. Début et maintenant : premier et dernier bilan.
report-counts-chosen = Les jours commencent à { $time }. Notes et questions : seulement si la personne les a choisies.

clinic-title = Résumé des rapports
clinic-lead = { $count ->
    [one] { $count } rapport
   *[other] { $count } rapports
    }, lecture du { $day }
clinic-change = Douleur, début → fin
clinic-least = Les moins faits
clinic-within = peut être la variation d’un jour à l’autre
clinic-contact = Contact
clinic-asks = souhaite un contact
clinic-questions = { $count ->
    [one] { $count } question
   *[other] { $count } questions
    }
clinic-left-out = Ces fichiers n’ont pas pu être lus comme des rapports
clinic-window = Rapports de plusieurs patients
clinic-reports = Rapports
clinic-files = Dossier et clé
clinic-folder = Dossier
clinic-folder-none = Choisissez le dossier des rapports de vos patients : les fichiers qui se terminent par .json ou .age.
clinic-choose-folder = Choisir un dossier…
clinic-read-again = Le relire
clinic-key = Votre clé
clinic-key-why = Votre clé ouvre les rapports scellés pour vous. Gardez son fichier pour vous, et une copie en lieu sûr : une clé perdue ne se remplace pas.
clinic-key-none = Aucune clé n’est ouverte.
clinic-choose-key = Ouvrir une clé…
clinic-make-key = Créer une clé…
clinic-key-made = Votre nouvelle clé est dans { $file }. Gardez-en une copie en lieu sûr.
clinic-key-exists = { $file } existe déjà, et une clé n’est jamais remplacée. Choisissez un autre nom.
clinic-key-missing = Il n’y a pas de clé de ce nom. Si votre clé est perdue, rien n’ouvre les rapports scellés pour elle : créez-en une autre, mettez-la dans vos programmes et redemandez les rapports.
clinic-key-passphrase = Cette clé est protégée par une phrase secrète. L’outil age l’enlève.
clinic-key-public = C’est la moitié publique d’une clé. Les rapports s’ouvrent avec la moitié secrète : elle commence par AGE-SECRET-KEY-1.
clinic-key-other = Ce fichier ne contient pas de clé. Une clé commence par AGE-SECRET-KEY-1.
clinic-public = Moitié publique de votre clé
clinic-public-why = Mettez-la dans vos programmes : le formulaire a un champ pour elle. Les rapports de vos patients sont alors scellés pour vous.
clinic-copy = La copier
clinic-save = Enregistrer le résumé
clinic-save-page = En page…
clinic-save-table = En tableau (CSV)…
clinic-saved = Enregistré : { $file }. Toute personne qui peut lire le fichier voit ce qu’il contient.
clinic-search = Chercher un nom ou une question
clinic-count = { $shown } sur { $count }
clinic-sorted = Tri : { $column }
clinic-sorted-reversed = Tri : { $column }, inversé
clinic-reading = Lecture des rapports…
clinic-empty = Il n’y a pas de rapport dans ce dossier.
clinic-needs-key = { $count ->
    [one] { $count } rapport est scellé. Votre clé l’ouvre : choisissez-la sous « Dossier et clé ».
   *[other] { $count } rapports sont scellés. Votre clé les ouvre : choisissez-la sous « Dossier et clé ».
    }
clinic-some-left-out = { $count ->
    [one] { $count } fichier n’a pas pu être lu. « Dossier et clé » dit pourquoi.
   *[other] { $count } fichiers n’ont pas pu être lus. « Dossier et clé » dit pourquoi.
    }
clinic-left-out-more = { $count ->
    [one] et { $count } autre
   *[other] et { $count } autres
    }
clinic-why-sealed = Il est scellé. Votre clé l’ouvre.
clinic-why-other-key = Il est scellé pour une autre clé. Si elle est perdue, rien ne l’ouvre : demandez un nouveau rapport.
clinic-why-damaged = Il a été coupé ou modifié en chemin. Redemandez-le.
clinic-why-passphrase = Il est scellé avec une phrase secrète, et non pour votre clé.
clinic-why-newer = Il est scellé sous une forme plus récente. Un Unbrace plus récent l’ouvre peut-être.
clinic-why-page = C’est une page ou un tableau. Le résumé lit les rapports qui se terminent par .json ou .json.age.
clinic-why-large = Il dépasse 8 Mio.
clinic-why-no-report = Ce n’est pas un rapport.
clinic-back = Retour au tableau
clinic-save-report = Enregistrer en page…
clinic-asked = Demandes
clinic-done = Faits
clinic-exercises = Exercices : faits / proposés
clinic-exercise-left-out = laissé de côté par choix
clinic-repetitions = { $count ->
    [one] { $count } répétition
   *[other] { $count } répétitions
    }
clinic-pain = Douleur
clinic-no-pain = Il n’y a pas de score de douleur pour cette période.
clinic-figure = { $name } : moyenne { $mean }, première { $first }, dernière { $last }
clinic-notes = Notes

# Les programmes des kinés
program-by = { $title }, par { $author }
program-contact = Contact : { $contact }
program-for = Pour : { $label }
program-valid = Du { $from } au { $to }
program-valid-from = À partir du { $from }
program-valid-to = Jusqu’au { $to }
program-stage = { $weeks ->
    [one] Étape { $number } : { $name }, { $weeks } semaine
   *[other] Étape { $number } : { $name }, { $weeks } semaines
}
program-stage-open = Étape { $number } : { $name }, sans fin fixée
program-about = « { $about } »
program-posture-every = Un conseil de position toutes les { $every } au bureau
program-posture-off = Pas de conseil de position
program-movement-every = Du mouvement toutes les { $every } au bureau
program-movement-length = Le mouvement dure { $length }
program-movement-off = Pas de pause active
program-breathing-every = Respiration toutes les { $every } au bureau
program-breathing-length = La respiration dure { $length }
program-breathing-off = Pas de séance de respiration
program-pace = inspirer { $inhale } secondes, expirer { $exhale } secondes
program-long = Une fois par jour, une séance de respiration plus longue de { $length }
program-exercises = Exercices : { $list }
program-cues = { $count ->
    [one] { $count } conseil de position
   *[other] { $count } conseils de position
}
exposure-interruptions = Étape { $stage } : { $count } rappels interrompent 8 heures de bureau ; Unbrace en conseille { $most } au plus
exposure-exercise = Étape { $stage } : { $name } vient { $count } fois par jour ; Unbrace conseille { $most } fois au plus. Plus d’exercices dans la liste, ou moins de pauses, les répartissent
exposure-repetitions = Étape { $stage } : { $name } atteint { $count } répétitions par jour ; trois fois sa dose font { $most }
exposure-cue = Étape { $stage } : le conseil { $name } vient { $count } fois par jour ; plus de conseils dans la liste apportent de la variété
exposure-no-cue = Étape { $stage } : tous les conseils de sa liste viennent seulement lors d’une poussée ; les autres jours, elle n’en a aucun
program-flare-up = Lors d’une poussée de douleur, le mouvement vient { $often ->
    [more] plus souvent
    [less] moins souvent
   *[same] aussi souvent que d’habitude
} et dure { $dose ->
    [50] moitié moins longtemps
    [100] aussi longtemps que d’habitude
   *[other] { $dose } % du temps habituel
}.
program-contact-when = { $when }
program-check-in-off = Pas de bilan automatique
program-check-in-daily = Un bilan chaque jour
program-check-in-weekly = Un bilan chaque semaine
program-check-in-fortnightly = Un bilan toutes les deux semaines
program-activity = Votre activité : { $activity }
program-visit = { $how ->
    [video] Visite en vidéo
    [phone] Visite par téléphone
   *[in-person] Visite sur place
} : { $day }, { $time }
program-visit-note = { program-visit } ({ $note })
program-always-yours = Vous pouvez toujours faire une pause, passer, quitter et laisser des exercices de côté.
program-every-open = Vous pouvez changer la fréquence des rappels, de { $from } à { $to }.
program-duration-open = Vous pouvez changer leur durée, de { $from } à { $to }.
program-pace-open = Vous pouvez changer le rythme de la respiration.
program-switch-off-open = Vous pouvez activer ou arrêter chaque type de rappel.
program-settings-kept = Vos propres réglages restent tels quels, et s’appliquent de nouveau à la fin du programme.
program-dose-reps = { $count } fois
program-dose-hold = { $count ->
    [one] tenir { $count } seconde
   *[other] tenir { $count } secondes
}
program-dose-sets = { $count ->
    [one] { $count } série
   *[other] { $count } séries
}
program-dose-sides = de chaque côté
program-gentler = Faites-en la moitié, aussi petit que vous voulez.
program-begun = Votre programme a commencé : { $title }
program-next-stage = Une nouvelle étape de votre programme : { $name }
program-over = Votre programme « { $title } » est terminé. Vos propres réglages s’appliquent de nouveau.
program-bad = Votre programme ne peut pas être lu
program-bad-body = Unbrace continue avec { $using }. Le fichier reste tel quel.
program-mended = Votre programme peut de nouveau être lu.
program-line = { $title } : { $stage }
using-own-settings = vos propres réglages
using-good-program = sa dernière copie valable
program-news = Il y a du nouveau dans votre programme : « unbrace program show ».

### La page du programme.

set-by-program = Fixé par votre programme
program-none-why = Un programme vous guide pendant quelques semaines, étape par étape. Choisissez-en un pour le regarder ; il commence seulement quand vous le dites. Votre kiné peut aussi vous donner un fichier : ouvrez-le ici, ou faites-le glisser sur cette fenêtre.
program-import = J’ai un fichier…
program-author = Créer un programme (pour les kinés)
program-export = Enregistrer une copie…
program-remove = Terminer le programme
program-remove-ask = Terminer « { $title } » ? Vos propres réglages s’appliquent de nouveau. Votre historique reste.
program-remove-yes = Le terminer
program-remove-no = Le garder
program-stay = Rester à cette étape
program-go-on = Passer à l’étape suivante
program-where = Étape { $number } sur { $of }, jour { $day } sur { $days }
program-where-next = La suivante commence le { $day }
program-where-end = Elle se termine le { $day }
program-where-stay = Vous restez à cette étape jusqu’à ce que vous avanciez.
program-where-not-yet = Il commence le { $day } ; d’ici là, vos propres réglages s’appliquent.
program-where-over = Il s’est terminé le { $day } ; vos propres réglages s’appliquent.
program-offered-bad = Ce fichier ne peut pas être utilisé :
program-offered-replaces = Il prend la place de votre programme « { $title } ».
program-offered-update = C’est une mise à jour de votre programme. Vous restez où vous êtes : { $name }.
program-yours = Ce que vous choisissez
program-accept = Commencer ce programme
program-refuse = Pas maintenant
program-file-kind = Programme Unbrace

### Écrire un programme.

author-window = Créer un programme
author-heading = Créer un programme
author-how = Remplissez ce que vous voulez fixer ; le reste demeure tel que la personne l’a réglé. Rien ne quitte cet ordinateur : vous enregistrez un fichier et vous le remettez.
author-about = Ce que vous dites à la personne
author-title = Titre
author-author = Votre nom
author-contact = Comment vous joindre
author-for = Étiquette (initiales ou code, pas de nom complet)
author-stages = Étapes
author-add-stage = Ajouter une étape
author-remove-stage = Retirer l’étape
author-stage-name = Étape { $number }
author-name = Nom de l’étape
author-weeks = Durée en semaines (vide pour la dernière étape)
author-posture-enabled = Conseils de position
author-posture-every = Un conseil toutes les
author-movement-enabled = Pauses actives
author-movement-every = Une pause toutes les
author-movement-duration = Durée d’une pause
author-breathing-enabled = Séances de respiration
author-breathing-every = Une séance toutes les
author-breathing-duration = Durée d’une séance
author-breathing-inhale = Secondes d’inspiration
author-breathing-exhale = Secondes d’expiration
author-exercises = Exercices de cette étape
author-exercises-why = Sans aucun, Unbrace choisit ce qui convient à la personne.
author-open-library = Ajouter des exercices…
author-dose-reps = Répétitions
author-dose-hold = Secondes de maintien
author-dose-sets = Séries
author-dose-note = Note pour la personne
author-cues = Conseils de position
author-cues-why = Sans aucun, les conseils d’Unbrace viennent. Vous pouvez ajouter les vôtres, avec vos mots.
author-cue = Le conseil, par exemple « Laissez descendre les épaules. »
author-cue-why = Pourquoi, en une phrase
author-add-cue = Ajouter le conseil
author-care = Poussées, bilans et limites
author-flare-up-contact-when = Lors d’une poussée, vous contacter si
author-check-in-every = Bilan
author-check-in-at = Vers
author-check-in-activity = L’activité choisie, par exemple « Tenir toute une réunion »
author-visits = Visites et rapports
author-visits-why = Un mot discret vient la veille d’une visite. Il mène à une page avec le bilan, les questions et le rapport.
author-visit-new = Nouvelle visite
author-visit-at = Jour et heure (2026-12-03 10:00)
author-visit-note = Une note, comme ce qu’il est utile de préparer
author-visit-refused = Écrivez le jour et l’heure ainsi : { $example }.
author-key-file = Depuis votre fichier de clé…
author-report-seal-to = Votre clé publique (age1…) : les rapports sont scellés pour elle
author-key-secret = C’est votre clé secrète. Gardez-la pour vous et saisissez la moitié publique : elle commence par age1.
author-key-refused = Une clé publique commence par age1. La fenêtre « Rapports » crée une clé et montre sa moitié publique.
author-preview = Aperçu
author-week = En une semaine de cinq jours : { $posture } conseils de position, { $movement } pauses actives, { $breathing } séances de respiration.
author-save = Enregistrer
author-save-as = Enregistrer sous…
author-open = Ouvrir…
author-handout = Imprimer la fiche…
author-no-file = pas encore enregistré
author-saved = Enregistré. La personne peut l’ouvrir.
author-saved-part = Enregistré tel quel. Certains champs restent à remplir.
author-handed-out = Fiche enregistrée. Un navigateur l’ouvre et l’imprime.
author-not-whole = Certains champs restent à remplir. Merci de les compléter d’abord.
author-recovered = Votre brouillon non enregistré est de retour.
author-unsaved = Quelque chose n’est pas encore enregistré. Que préférez-vous ?
no-dialog = Ce bureau n’a pas de fenêtre pour choisir un fichier.
no-dialog-report = Dans un terminal, `unbrace report -o rapport.html` enregistre le rapport.
no-dialog-clinic = Dans un terminal, `unbrace open clinic DOSSIER --key FICHIER` ouvre les rapports.
no-dialog-program = Dans un terminal, `unbrace program import FICHIER` ouvre un programme. On peut aussi déposer un fichier sur cette fenêtre.
no-dialog-copy = Votre programme est dans { $file } ; on peut le copier de là.
no-dialog-draft = Ce que vous avez écrit est gardé dans { $file } ; on peut le copier de là.
author-save-close = Enregistrer et fermer
author-go-on = Continuer à écrire
author-leave = Fermer sans enregistrer
author-save-open = Enregistrer, puis ouvrir
author-open-anyway = Ouvrir sans enregistrer
author-whole = À remettre quand vous voulez.
handout-title = Votre programme
handout-by = Par { $author }
handout-name = Nom :
handout-date = Date :
handout-weeks = { $weeks ->
    [one] { $weeks } semaine
   *[other] { $weeks } semaines
}
handout-open-end = Ensuite
handout-every = { $kind } : toutes les { $every }
handout-long = une fois par jour { $length }
handout-week = Semaine { $number }
handout-exercises = Exercices
handout-stop-rule = Une petite gêne ne pose pas de problème : jusqu’à 4 ou 5 sur 10, revenue à l’habituel le lendemain. Arrêtez si la douleur devient vive ou s’étend, si la tête tourne, ou en cas d’engourdissement ou de faiblesse nouvelle ; lisez les signes d’alerte, et parlez-en à votre médecin ou à votre kiné.
handout-cues = Petits changements dans la journée
handout-rules = Bon à savoir
handout-care = Précautions :
handout-note = Cette fiche dit ce que fait le programme sur votre ordinateur. C’est une aide générale, pas un dispositif médical.

### Les visites chez le kiné.

visit-who = { $how ->
    [video] Votre visite en vidéo
    [phone] Votre visite par téléphone
    [discreet] Votre rendez-vous
   *[in-person] Votre visite sur place
}
visit-today = { visit-who } : aujourd’hui à { $time }.
visit-tomorrow = { visit-who } : demain à { $time }.
visit-on = { visit-who } : { $day } à { $time }.
visit-before = Un bilan, vos questions et le rapport sont sur une seule page.
visit-before-discreet = Ce que vous voulez peut-être préparer est sur une page.
visit-prepare = Me préparer
visit-after = Un nouveau fichier ?
visit-after-body = Avez-vous un nouveau fichier de votre kiné ? Vous pouvez l’ouvrir ici.
visit-after-discreet = Si vous avez un nouveau fichier pour Unbrace, vous pouvez l’ouvrir ici.
visit-file = Ouvrir un fichier
visit-no-file = Pas de fichier
visits-title = Visites chez votre kiné
visits-none = Aucune visite n’est prévue. Ajoutez-en une, et un mot discret viendra la veille.
visits-add = Ajouter une visite
visits-date = Date
visits-time = Heure
visits-how = Comment elle se passe
visits-video = Vidéo
visits-in-person = Sur place
visits-phone = Téléphone
visits-note = Une note, si vous voulez
visits-save = L’ajouter
visits-from-program = De votre programme
visits-deleted = Supprimé : { $visit }
visit-page = Préparer votre visite
visit-to-list = Toutes les visites
visit-check-in = Comment ça va
visit-check-in-why = Un bilan aujourd’hui montre comment vous allez juste avant la visite.
visit-report = Une page sur vos dernières semaines ; leur nombre se choisit sur la page Progrès. Vous choisissez ce qui y entre. Elle est enregistrée où vous voulez, et ne part nulle part toute seule.
visit-video = Pour une visite en vidéo
visit-video-more = Sur les visites en vidéo
visit-refused-date = Écrivez la date ainsi : { $date }.
visit-refused-time = Écrivez l’heure ainsi : { $time }.
visit-refused-past = Cette heure est passée. Choisissez-en une à venir.
visit-refused-taken = Il y a déjà une visite à cette heure.
visit-refused-note = Une note a { $count } caractères au plus.

### Les questions pour le kiné, et le rapport.

questions-title = À demander à mon kiné
questions-why = Notez-les quand elles vous viennent. Les questions ouvertes vont dans le rapport ; cochez celles que vous avez posées.
questions-new = Une question
questions-add = Ajouter
report-page-title = Rapport pour mon kiné
report-page-what = Une page sur les semaines affichées plus haut. Vous choisissez ce qu’elle contient. Elle est enregistrée où vous le dites, et ne part nulle part toute seule.
report-page-kind = { $kind } : { $offered } proposés, { $done } faits, { $natural ->
    [one] { $natural } pause naturelle
   *[other] { $natural } pauses naturelles
    }
report-own-kind = { $kind } : { $offered } proposés, { $done } faits, { $natural ->
    [one] { $natural } pause à vous
   *[other] { $natural } pauses à vous
    }
report-page-notes = Notes à inclure
report-page-name = Nom sur le rapport, si vous voulez
report-page-contact = Merci de me contacter
report-page-html = Enregistrer le rapport…
report-page-json = Pour un cabinet (JSON)…
report-page-csv = En tableau (CSV)…
report-page-saved = Enregistré : { $file }
report-page-fhir = Pour le logiciel d’un cabinet (FHIR)…
report-page-seal = Le sceller pour { $author }
report-page-seal-why = Votre programme contient la clé de votre kiné. Elle seule ouvre un rapport scellé. Les autres ne peuvent pas le lire en chemin, et vous ne pouvez pas l’ouvrir non plus.
report-page-open-why = Toute personne qui reçoit le fichier peut le lire.
report-page-sealed = Enregistré et scellé : { $file }. Seul { $author } peut l’ouvrir.
report-page-exists = { $file } existe déjà. Choisissez un autre nom.

# Les bilans à leur rythme, le souffle qui s’allonge, la première précaution
set-breathing-grow = Commencer par un souffle plus court
set-breathing-grow-hint = Les deux premières séances, 3 et 4 secondes ; les deux suivantes, 4 et 4. Un rythme choisi par vous vaut tout de suite.
check-in-note = Un petit bilan, si vous voulez. Tout y est facultatif.
check-in-note-discreet = Une minute pour quelques questions, si vous voulez.
check-in-yes = Faire le bilan
check-in-no = Pas aujourd’hui
program-check-in-open = Vous pouvez changer quand on vous demande comment ça va, et si on le demande.
group-check-in = Bilans et poussées
set-check-in-every = Me demander comment ça va
set-check-in-every-hint = Une question discrète. Si vous l’ignorez, elle attend la fois suivante.
set-check-in-at = Demander à partir de
set-check-in-at-hint = Par exemple { $time }. La question attend que vous soyez là et que rien ne soit en cours.
set-check-in-sleep = Demander pour le sommeil
set-check-in-stress = Demander pour le stress
set-check-in-change = Toutes les deux semaines, demander ce qui a changé
set-visits-hour-before = Me le rappeler encore une heure avant une visite
word-off = jamais
word-daily = chaque jour
word-weekly = chaque semaine
word-fortnightly = toutes les 2 semaines

### Les autres questions du bilan.

sleep-ask = Comment avez-vous dormi ?
sleep-low = 0 très mal
sleep-high = 10 très bien
stress-ask = Combien de stress y avait-il ?
stress-low = 0 aucun
stress-high = 10 le maximum imaginable
change-ask = Par rapport à vos débuts, comment ça va maintenant ? 0 veut dire pareil.
change-low = -5 bien pire
change-high = 5 bien mieux
activity-is = Faites-vous cela facilement : { $activity } ?

# La bibliothèque
library-search = Chercher
library-filters = Filtres
library-kinds = Quoi
library-areas = Partie du corps
library-positions = Position
library-levels = Effort
library-clear = Effacer la recherche
library-found = { $count ->
    [one] { $count } résultat
   *[other] { $count } résultats
}
library-nothing = Rien ne correspond. Un mot plus court ou moins de filtres peuvent aider.
library-movement = Mouvement
library-breathing = Respiration
library-cues = Conseils de position
library-articles = Articles
library-cue-count = { $count ->
    [one] { $count } conseil
   *[other] { $count } conseils
}
library-cues-what = De courts conseils qui viennent pendant le travail. Arrêtez ceux qui ne vous conviennent pas.
library-back = Retour à la bibliothèque
library-try = Essayer maintenant
library-more = À ma prochaine pause
library-more-what = Il vient en premier à votre prochaine pause active.
library-more-done = Il vient en premier à votre prochaine pause active.
library-more-undone = Votre prochaine pause active redevient une surprise.
library-leave-out = Laisser de côté
library-use-again = Reprendre
library-left-out = De côté
library-left-out-done = Il ne vient plus. Vous pouvez le reprendre à tout moment.
library-used-again = Il peut revenir.
library-left-out-why = Vous le laissez de côté, donc il ne vient pas tout seul.
library-therapist = Celui-ci vient seulement dans le programme d’un kiné.
library-not-in-program = Votre programme a d’autres exercices pour le moment.
library-opens-after = { $count ->
    [one] Il vient tout seul après encore { $count } pause active.
   *[other] Il vient tout seul après encore { $count } pauses actives.
}
library-not-in-flare-up = Lors d’une poussée, des exercices plus doux viennent.
library-not-chosen = Il ne vient pas tout seul : vos réglages choisissent d’autres parties du corps ou positions, ou il est prévu pour un autre jour.
library-how = Comment faire
library-gentler = La version douce
library-why = Pourquoi
library-warning-signs = Lire les signes d’alerte
library-care = Précautions
evidence-strong = Preuves : solides
evidence-moderate = Preuves : moyennes
evidence-weak = Preuves : faibles
evidence-expert = Preuves : accord d’experts
area-lower-back = Bas du dos et ventre
area-upper-back = Haut du dos
area-neck = Cou, épaules, mâchoire
area-hips = Hanches et jambes
area-hands = Mains
area-eyes = Yeux
area-breath = Respiration
area-whole-body = Tout le corps
cues-lower-back = Conseils pour le bas du dos et le ventre
cues-upper-back = Conseils pour le haut du dos
cues-neck = Conseils pour le cou, les épaules et la mâchoire
cues-hips = Conseils pour les hanches et les jambes
cues-hands = Conseils pour les mains
cues-eyes = Conseils pour les yeux
cues-breath = Conseils pour la respiration
cues-whole-body = Conseils pour tout le corps
position-seated = Sur la chaise
position-standing = Debout
position-floor = Au sol
level-easy = Facile
level-medium = Moyen
level-strong = Plus intense

# La page Programme
program-close = Fermer
program-built-in = Des programmes pour commencer
program-author-line = Par { $author }
program-stages = Étapes
program-stage-title = Étape { $number } : { $name }
program-stage-past = Faite.
program-stage-present = Vous êtes ici.
program-weeks = { $weeks ->
    [one] { $weeks } semaine
   *[other] { $weeks } semaines
}
program-weeks-and-on = { $weeks ->
    [0] continue
    [one] { $weeks } semaine, puis continue
   *[other] { $weeks } semaines, puis continue
}
program-open-end = continue
program-no-exercises = Unbrace choisit les exercices qui vous conviennent.
program-rhythm = Rythme
rhythm-every = Toutes les
rhythm-lasts = Durée
rhythm-once = Une fois par jour
program-bounds = De { $from } à { $to }
program-flare = Lors d’une poussée
program-changes = Ce qui est nouveau
program-change-stage = Une nouvelle étape : { $stage }
program-change-stage-gone = N’y est plus : l’étape { $stage }
program-change-added = { $stage } : nouveaux exercices : { $what }
program-change-gone = { $stage } : n’y est plus : { $what }
program-change-dose = { $stage } : une nouvelle dose pour { $what }
program-change-rhythm = { $stage } : { $what }
program-change-visits = Les heures de vos visites ont changé.
program-change-older = Ce fichier est la version { $new }. La vôtre est la version { $old }, plus récente.
program-change-title = Le programme s’appelle maintenant « { $what } ».
program-change-contact = Pour joindre votre kinésithérapeute, désormais : { $what }
program-change-renamed = L’étape { $what } s’appelle maintenant { $stage }
program-change-weeks = { $stage } : dure maintenant { $weeks ->
    [one] une semaine
   *[other] { $weeks } semaines
}
program-change-no-end = { $stage } : continue maintenant sans fin
program-change-about = { $stage } : nouveaux mots de votre kinésithérapeute : « { $what } »
program-change-dose-of = { $stage } : { $what } : { $to } (avant : { $from })
program-change-days = { $stage } : { $what } vient maintenant ces jours : { $days }
program-change-every-day = { $stage } : { $what } vient maintenant chaque jour
program-change-note = { $stage } : une nouvelle note pour { $what } : « { $note } »
program-change-cues = { $stage } : d’autres conseils de position
program-change-reading = { $stage } : nouveau à lire : { $what }
program-change-yours = comme dans vos réglages
program-change-steps = { $what } : de nouvelles consignes ou une nouvelle image
program-change-flare-up = D’autres exercices pendant une poussée
program-change-now = Nouveau : { $what }
program-change-no-longer = N’y est plus : { $what }
program-changes-seen = Compris
program-version = Version { $number }
built-in-lower-back = Bouger peu et souvent, puis un peu de force pour le dos et les jambes.
built-in-upper-back = De petites pauses pour le cou et les épaules, puis un peu de force.
built-in-flare-up = De petits mouvements faciles et de courtes marches, jusqu’au retour à l’habituel.
built-in-breathing = Relâcher ce qui se crispe, et trouver un souffle lent et facile.
built-in-keeping = Deux ou trois jours de force par semaine, et des pauses qui restent une habitude.
built-in-walking = De courtes marches qui s’allongent semaine après semaine.
built-in-seated = Tout sur la chaise : côtes, omoplates, cou et bras.
built-in-pregnancy = Des mouvements doux et un souffle facile, adaptés à un ventre qui s’arrondit.
built-in-pain-free = De courtes pauses actives pour qui va bien et veut que cela dure.
library-back-to-program = Retour au programme
program-where-open = Étape { $number } sur { $of }, jour { $day }

author-breathing-daily-long = Une séance plus longue par jour
author-dose-seconds = Secondes en tout
author-flare-up-days = Jours d’une poussée
author-flare-up-dose = Durée des pauses alors, en %
author-patient-every-from = Délai le plus court entre les rappels
author-patient-every-to = Délai le plus long entre les rappels
author-patient-duration-from = Pause la plus courte
author-patient-duration-to = Pause la plus longue
author-patient-pace = La personne peut changer le rythme du souffle
author-patient-switch-off = La personne peut arrêter un type de rappel
author-form = Programme
author-library = Bibliothèque
author-search = Chercher un exercice
author-positions = Position
author-none-found = Aucun exercice ne correspond.
author-in-stage = Dans cette étape
author-begin = Commencer par
author-begin-empty = Un programme vide
author-stage-earlier = Placer avant
author-stage-later = Placer après
author-duplicate-stage = Dupliquer l’étape
author-remove = Retirer
author-up = Monter
author-down = Descendre
author-days = Jours de la semaine
author-copy-exercise = Copier à l’étape suivante
author-copied = Copié dans « { $stage } ».
author-as-seen = Ce que lit la personne
author-preview-waits = L’aperçu suit dès que les champs ouverts le permettent.
author-missing = Merci de remplir ce champ.
author-missing-weeks = Cette étape demande un nombre de semaines : seule la dernière peut continuer sans fin.
author-placeholder = C’est le texte du modèle. Merci d’écrire le vôtre.
author-open-count = { $count ->
    [one] { $count } champ reste à remplir.
   *[other] { $count } champs restent à remplir.
}
author-show-open = Montrer
edit-redo = Rétablir
author-id = Nom pour les mises à jour
author-version = Version
author-valid-from = Valable du (2026-01-31)
author-valid-to = Valable jusqu’au (2026-12-31)
author-by-hand = Écrit à la main et gardé tel quel : { $names }
author-education = À lire pendant cette étape
author-flare-up-keep = Seulement ces exercices pendant une poussée
author-flare-up-leave-out = Pas ces exercices pendant une poussée
author-flare-up-interval = Temps entre les pauses alors, en %
author-check-in-questions = Questions du bilan
author-question-pain = Douleur
author-question-impact = Effet sur la journée
author-question-activity = Activité personnelle
author-question-sleep = Sommeil
author-question-stress = Stress
author-question-change = Changement depuis le début
word-movement = mouvement
author-own = Vos propres exercices
author-own-why = Ils sont dans ce fichier seulement. La bibliothèque permet de les ajouter à une étape.
author-own-name = Nom de l’exercice
author-own-nameless = Nouvel exercice
author-add-own = Ajouter un exercice à vous
author-remove-own = Enlever cet exercice
author-edit = Modifier
author-kind = Genre
author-steps = Consignes, une par ligne
author-why = Pourquoi, en une phrase
author-stop = Quand arrêter
author-caution = Qui fait attention ou demande d’abord
author-gentler = La façon plus douce
author-breathing = Comment respirer en même temps
author-ask = La question qui le propose
author-region = Partie du corps
author-reps = Répétitions
author-hold = Secondes de chaque maintien
author-sets = Séries
author-seconds = Secondes en tout
author-level = Niveau, de 1 à 3
author-sides = Chaque côté à son tour
author-picture = Image
author-picture-kind = Images PNG ou JPEG
author-picture-limits = PNG ou JPEG, au plus { $picture } Ko et { $side } × { $side } pixels. On peut aussi déposer un fichier sur cette fenêtre. Le programme a { $used } Ko sur { $most }.
author-picture-where = Ouvrez d’abord un de vos exercices. L’image y prendra place.
author-choose-picture = Choisir une image…
author-remove-picture = Enlever l’image
author-image-text = Ce que montre l’image, pour les personnes qui ne la voient pas
author-drop-unsaved = Quelque chose n’est pas encore enregistré. Enregistrez d’abord, puis déposez le fichier à nouveau.
author-text = Le conseil
author-cue-words = { $count } mots ; jusqu’à { $most } se lisent d’un coup d’œil
author-delete-cue = Enlever du programme
author-choose-cues = Choisir des conseils dans la bibliothèque…
author-library-exercises = Exercices
author-search-cues = Chercher des conseils
author-no-cue-found = Aucun conseil ne répond à cette recherche.
author-week-days = Exercices de chaque jour
author-report = Rapport
author-report-why = Ouvrez ici le rapport d’un patient. Vous voyez ce qui a été fait à côté du programme et changez les doses sur place.
author-open-report = Ouvrir un rapport…
author-close-report = Fermer le rapport
author-save-next = Enregistrer la version suivante…
author-change-dose = Changer la dose
author-report-period = Du { $from } au { $to }
author-report-other = Ce rapport concerne un autre programme.
author-report-contact = Vous demande de prendre contact.
author-report-questions = Questions pour vous
author-report-notes = Notes
author-report-courses = Comment ça va
author-report-course = { $scale } : { $first } → { $last }, moyenne { $mean } sur { $count ->
    [one] { $count } bilan
   *[other] { $count } bilans
    }
author-report-exercises = Exercices
author-report-kinds = Tous les rappels
author-report-flare-up = Jours de poussée : { $days }
author-report-done = { $done } sur { $offered } faits
author-report-skipped = { $count } passés
author-report-unanswered = { $count } sans réponse
author-report-natural = { $count } par une pause naturelle
author-report-gentler = { $count } de la façon plus douce
author-report-repetitions = { $count } répétitions comptées
author-report-left-out = écarté par le patient
author-report-never = pas proposé pendant ce temps
word-breathing = respiration

# La page Réglages.
take-back-preset = Annuler (fréquence des rappels)
group-moments = Moment
settings-search = Chercher un réglage
settings-none-found = Rien ne correspond.
preset = Fréquence
preset-few = Peu
preset-usual = Habituelle
preset-often = Souvent
group-shortcuts = Raccourcis clavier
set-shortcut-pause = Pause ou reprise
set-shortcut-pause-hint = Par exemple Ctrl+Alt+P, dans tous les programmes : une fois pour une heure de silence, une autre fois pour reprendre. Vide : aucun.
set-shortcut-answer = Répondre « Fait »
set-shortcut-answer-hint = Par exemple Ctrl+Alt+D. Il répond au rappel à l’écran.
setting-empty = vide
shortcut-unknown-key = « { $found } » n’est pas une touche. Prenez une lettre, un chiffre ou F1 à F24, avec Ctrl, Alt, Shift ou Super devant.
shortcut-mistyped = « { $found } » n’est pas une touche. Vouliez-vous dire { $near } ?
shortcut-no-key = Il manque une touche après { $after }. Finissez par une touche, par exemple Ctrl+Alt+P.
shortcut-two-keys = { $first } et { $second } sont deux touches. Gardez l’une des deux.
shortcut-repeated = { $key } est là deux fois. Une fois suffit.
shortcut-needed = D’autres programmes ont besoin de { $keys }. Ajoutez des touches, par exemple Ctrl+Alt+{ $key }.
shortcut-in-use = Un autre programme utilise { $keys }. Vous pouvez choisir d’autres touches dans les réglages.
shortcut-twice = { $keys } est là deux fois et fait donc seulement la pause. Vous pouvez choisir d’autres touches pour « Fait ».
shortcut-unavailable = Ce bureau n’a pas de raccourcis pour les programmes. Vous pouvez en créer un pour « unbrace pause » dans ses réglages du clavier.
shortcut-not-taken = { $keys } ne marche pas ici : { $why }
program-note = Votre programme fixe ce qui porte un cadenas.
set-autostart = Lancer Unbrace à l’ouverture de session
volume-play = Écouter
avoid-search = Chercher un exercice à laisser de côté
avoid-allow = Proposer de nouveau
avoid-leave-out = Laisser de côté
history-kept-here = Votre historique reste sur cet ordinateur.
history-back-up = Sauvegarder…
history-export = Exporter en tableau…
history-delete = Supprimer l’historique…
history-delete-ask = Supprimer pour toujours tout votre historique ? Vos réglages et votre programme restent.
history-delete-yes = Oui, supprimer
history-keep = Le garder
history-written = Enregistré : { $file }. Il contient vos notes de santé : gardez-le en lieu sûr.
history-deleted = Votre historique est supprimé.
history-bring-back = Reprendre une sauvegarde…
history-bring-back-ask = Mettre la sauvegarde { $file } à la place de vos réglages, de votre programme et de votre historique ? Ce qui est là maintenant reste dans le même dossier. Unbrace s’arrête et redémarre.
history-bring-back-yes = La reprendre
history-bring-back-no = Tout laisser comme c’est
history-brought-back = La sauvegarde est en place. Les anciens fichiers restent à côté des nouveaux.
history-not-ended = Unbrace ne s’est pas arrêté, donc rien n’a changé. Quittez-le dans le menu de son icône, puis réessayez.
history-not-started = Unbrace n’a pas redémarré :
history-restore = Pour reprendre une sauvegarde, quittez Unbrace et lancez `unbrace restore FICHIER` dans un terminal.
no-dialog-backup = Dans un terminal, `unbrace backup FICHIER` et `unbrace history export` font de même.
