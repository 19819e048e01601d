### What Unbrace says. Voice: second person, present tense, short; it invites, and it lets go of what was missed.

kind-posture = posture
kind-movement = movement
kind-breathing = breathing
kind-discreet = a pause

## The first line of the menu and the tooltip

line-kind-posture = posture cue
line-kind-movement = movement break
line-kind-breathing = breathing session
line-live = Now: { $kind }
line-guided = In progress: { $kind }
line-quiet = Quiet: { $reasons }
line-quiet-until = Quiet until { $time }: { $reasons }
line-quiet-indefinitely = Quiet until you resume
line-away = You’re away. Timers are paused
line-next = Next: { $kind }, about { $time }
line-next-soon = Next: { $kind }, at your next pause
line-later = { $kind }, about { $time }
line-in = in { $length } at your desk, about { $time }
line-due = at your next pause
line-off = off
line-none = All reminders are switched off
line-flare-up = Gentler until { $day }
line-reading = Reading until { $time }
hold-paused = you paused it
hold-schedule = outside your hours
hold-do-not-disturb = do not disturb is on
hold-fullscreen = full screen
hold-call = in a call

## The menu

menu-done = Done
menu-start = Start
menu-start-shorter = Only { $length }
menu-later = Later
menu-skip = Skip
menu-stop = Stop
menu-why = Why?
# $answer: Done, Later or Skip
menu-undo = Undo “{ $answer }”
menu-breathe = Breathe now
menu-move = Move now
menu-pause = Pause
menu-resume = Resume
menu-reading = I’m reading: count me as here
menu-15m = 15 min
menu-30m = 30 min
menu-1h = 1 h
menu-2h = 2 h
menu-tomorrow = Until tomorrow
menu-indefinitely = Until I resume
menu-flare-up = Flare-up…
menu-flare-up-end = End flare-up
menu-check-in = Check in…
menu-open = Open Unbrace
menu-settings = Settings…
menu-quit = Quit
menu-adapted = For today, { $kind } comes every { $now }.
menu-adapted-back = { $kind }: back to every { $set }
menu-anyway = Quiet for the last 2 h: { $reason }. Remind me anyway
menu-problem = The settings need a look…

## Reminders

title-posture = A small change
title-movement = Time for a break · { $length }
title-breathing = Time to breathe · { $length }
discreet-posture = A small change
discreet-movement = A short break · { $length }
discreet-breathing = A quiet moment · { $length }
why-title = Why this?
and-breathe = Then { $length } of slow breathing.
answer-elsewhere = Answer from the tray menu, or with “unbrace done” or “unbrace later”.
pace = In for { $inhale } seconds, out for { $exhale }. Your own pace is fine too.
gently = Gently today: { $how }
well-done = Good. Back to it.

## Flare-up

flare-up-title = A flare-up?
flare-up-body =
    For { $days ->
        [one] one day
       *[other] { $days } days
    }: gentler and shorter, up to { $count } short breaks in 8 hours at the desk. It ends by itself. Please read the warning signs, in Unbrace under Library.
flare-up-yes = Start gentle days
flare-up-no = Not now
flare-up-on = Gentler until { $day }: up to { $count } short breaks in 8 hours at the desk. The warning signs are in Unbrace, under Library.
flare-up-off = Back to your usual rhythm.

## Said once

autostart-title = Start Unbrace when you log in?
autostart-body = You can change this any time with “unbrace autostart on” or “off”.
autostart-yes = Yes
autostart-no = No
autostart-done = Unbrace starts when you log in.
autostart-too-long = Windows cannot start a program from such a long path at login. In a folder with a shorter path, Unbrace can start when you log in.
autostart-one-time = macOS is running Unbrace from a folder that is gone afterwards. Move Unbrace to Applications and open it there; then it can start when you log in.
autostart-needs-approval = macOS has Unbrace switched off at login. To switch it on, open System Settings, then General, then Login Items, and look for Unbrace under “Allow in the Background”.
autostart-refused = Your desktop did not change what starts when you log in. You can change it in the desktop’s settings for apps.
another-display = Unbrace runs on another display, and the guide opens there. Start this one there too.
no-tray = There is no tray to sit in, so Unbrace has no icon here. Reminders still come. “unbrace status” says what is next.
no-tray-gnome = GNOME shows tray icons with the extension “AppIndicator and KStatusNotifierItem Support”. Reminders still come. “unbrace status” says what is next.
settings-bad = The settings file has a problem
settings-bad-body = Unbrace keeps using { $using } and has not changed the file. “unbrace config check” shows every problem.
using-running = the settings it runs with
using-last-good = the last good settings
using-defaults = the defaults
settings-mended = The settings are fine again.
history-damaged = Your history file was damaged
history-damaged-body = It is kept as { $file }. A new one has been started.
missing-tray = The icon in the tray is missing: { $why }
missing-notifications = Notifications do not work: { $why }
missing-presence = Unbrace cannot notice everything here. Missing: { $why }. The command unbrace doctor shows why.
sense-input = when you are away
sense-lock = lock and sleep
sense-do-not-disturb = do not disturb
sense-screen = full screen
sense-microphone = calls by microphone
sense-camera = calls by camera
missing-history = Your history cannot be kept: { $why }
missing-settings = The settings file has a problem: { $why }
missing-program = The program has a problem: { $why }
missing-shortcuts = The shortcut keys do not work: { $why }
state-damaged = The saved state was damaged and is kept as { $file }. Pauses and timers start over.
state-unreadable = Unbrace cannot read { $file }: { $why }. The file stays as it is. Pauses and timers start over and are not saved until Unbrace starts again and can read it.
cannot-write = Unbrace cannot write to its folder
cannot-write-body = Reminders go on. New entries may not be saved: { $why }

## Until there is a window

open-none = No window can open here.
open-today = { open-none } “unbrace status” and the tray menu say what is next.
open-flare-up = { open-none } “unbrace flare-up on” starts gentle days, and they end by themselves.
open-guide = { open-none } “unbrace offer movement” brings a break with its steps.
open-breathe = { open-none } “unbrace offer breathing” brings a breathing session.
open-move = { open-none } “unbrace offer movement” brings a break with its steps.
open-check-in = { open-none } Type: unbrace check-in --pain 3 --impact 2. Each is from 0 to 10.
open-progress = { open-none } “unbrace history export” prints all that was recorded.
open-program = { open-none } “unbrace program show” says where you are in a therapist's program.
open-visit = { open-none } “unbrace visit list” prints your visits, “unbrace ask” keeps your questions, and “unbrace report” writes the report.
open-author = { open-none } “unbrace program new FILE” writes a program to begin with.
open-clinic = { open-none } “unbrace clinic FOLDER” prints the overview.
open-settings = { open-none } Your settings are in { $file }. “unbrace config set posture.every 45m” changes one.
open-welcome = Unbrace reminds you to shift, move and breathe. It sits in the tray: its menu has everything.
open-library = { open-none } “unbrace open learn” prints what matters most.
open-learn = { open-none } Here is what matters most.

## Answers to commands

opening = The window opens.
quit-bye = Unbrace has closed.
# $why: the system's reason, such as "No space left on device"
quit-unsaved = The last changes could not be saved: { $why }
not-saved = This could not be saved: { $why }. It holds until Unbrace closes.
refused = That is not possible right now. “unbrace status” says what is on.
refused-nothing-live = There is no reminder to answer now. “unbrace status” says what is next.
refused-live = A reminder is on already: answer it with “unbrace done”, “later” or “skip”.
refused-later = It has been put off as often as your settings allow. “unbrace done” or “unbrace skip” ends it.
refused-undo = There is no answer from the last 10 minutes to undo.
refused-guided = It is under way. “unbrace done” or “unbrace skip” ends it.
refused-away = The screen is locked or asleep. Try again when you are back.

## The windows

page-today = Today
page-progress = Progress
page-program = Program
page-library = Library
page-settings = Settings
guide-window = Unbrace
check-in-window = Check in
no-answer = no answer
not-running = Unbrace is not running. You can look around; reminders come when it runs.
start-unbrace = Start Unbrace
updated = Unbrace has been updated. A restart brings the new one.
restart = Restart
got-it = Got it
do-it = Do it
to-guide = Show it
pause-how-long = How long would you like it quiet?
warning-signs-link = Warning signs
your-day = Your day
lesson-title = Worth knowing
lesson-seen = I have read it
day-summary =
    { $desk } at your desk · { $done } of { $offered } reminders done · { $breaks ->
        [one] one break of your own
       *[other] { $breaks } breaks of your own
    }
day-begun = Your day has just begun. Each reminder and each break shows up here.
row-breathe = Breathe
row-move = Move
row-posture = Posture
row-desk = Desk
row-quiet = Quiet
legend-done = Done
legend-own-break = Your own break instead
legend-open = Not done
legend-desk = At your desk
legend-quiet = Quiet, such as a call
now = now
what-posture = Posture cue
what-movement = Movement break
what-breathing = Breathing session
coming-in = { $what } in { $length }
coming-desk = { $what } in { $length } at your desk
coming-due = { $what }: due, waiting for a pause
coming-off = { $what }: off
coming-about = about { $time } · { $every }
# $exercise: its name
coming-first = begins with “{ $exercise }”
every-hour = every hour
adapted-today = You let some go by, so today { $what } comes { $every }.
adapted-some = You let some go by, so today some reminders come less often.
back-to-usual = Back to usual
remind-anyway = Remind me anyway
next-off = off
next-every = every { $every }
range-4 = 4 weeks
range-12 = 12 weeks
range-52 = Year
range-name = Time shown
tile-done = Reminders done
tile-done-of = { $done } of { $offered }
tile-pain = Pain
tile-pain-mean = { $count ->
    [one] one check-in
   *[other] on average, { $count } check-ins
    }
tile-pain-change = first and last week
tile-breaks = Breaks of your own
tile-breaks-note = each of them counts
what-you-did = What you did each week
no-reminders = After your first reminders, you see here what you did each week.
kind-all = All
kinds-shown = Reminders shown
week-text = Week of { $week }: { $done } done, { $natural ->
    [one] one break of your own instead
   *[other] { $natural } breaks of your own instead
    }, { $open } not done
chart-keys = Left and right: week by week
curve-keys = Left and right: day by day
flare-days = Flare-up days
point-text = { $day }: { $figures }
note = Note
no-curve = After your first check-in, two lines appear here.
when = When
all-check-ins = Show all { $count }
last-check-ins = Show the last five
edit-check-in = Edit { $when }
as-table = As a table
export = Export as CSV
exported = Saved as { $file }
how-it-was = Pain and impact
no-check-ins = Nothing here yet. A check-in takes less than 20 seconds, and you do it only when you like.
day-to-day = A change under 2 points (neck: under 4) may be day-to-day variation.
check-ins = Check-ins
save = Save
cancel = Cancel
delete = Delete
delete-ask = Delete this check-in? It cannot be brought back.
delete-yes = Delete it
delete-no = Keep it
pain = Pain
impact = Impact
activity = Activity
named-figure = { $what } { $n }
curve-summary = { $what }: { $count ->
    [one] one day
   *[other] { $count } days
    }, first { $first }, last { $last }.
week-of-kind = { $kind }, week of { $week }: { $offered } offered, { $done } done, { $natural } by a break of your own.
to-try = To try
sources = Sources
not-a-device = Unbrace is general wellbeing support, not a medical device. It does not diagnose or treat. Follow your therapist, and seek help for warning signs.
about-texts = No clinician has read these texts yet.
your-own-program = Your own program
your-own-program-why = This is what your settings ask for. You can change it any time under Settings.
about = About
settings-file = Your settings are in this file:
your-day-would = What would my day look like?
day-preview = In an 8-hour day with a lunch break: { $posture } posture cues, { $movement } movement breaks, { $breathing } breathing sessions.
saved-at-once = Changes are saved automatically. Undo appears here.
take-back = Undo: { $what } was { $old }
takes-length = Enter a length of time from { $from } to { $to }.
takes-number = Enter a whole number from { $from } to { $to }.
takes-time = Enter a time of day, such as { $time }.
takes-times = Enter times of day, such as { $times }.
takes-exercises = No exercise is called “{ $word }”. Did you mean “{ $near }”?
allowed = This takes { $what }.
on = on
off = off
step-less = less
step-more = more

guide-waiting = One moment.
guide-nothing = Nothing is on right now. “Breathe now” and “Move now” start a session.
breath-ready = Get ready
guide-paused = Paused
guide-continue = Continue
guide-left = left
guide-previous = Previous exercise
guide-next = Next exercise
guide-finish = Finish
guide-undo = Undo
guide-close = Close
guide-later = All right, in a little while.
closing-exercises = { $count ->
    [one] One exercise
   *[other] { $count } exercises
    }
closing-breaths = { $count ->
    [one] one slow breath
   *[other] { $count } slow breaths
    }
closing-minutes = { $count ->
    [one] one minute
   *[other] { $count } minutes
    }
closing-seconds = { $count } seconds
care-before = Before you begin
care-stop = When to stop
guide-breathing = Slow, easy breathing
progress = Progress
left = Left:
gentler = Gentler
another = A different exercise
rest = Pause
next = Next
level-2-open = You have done 10 movement breaks. From now on getting up, pushing and stretches come too.
level-3-open = You have done 30 movement breaks. From now on exercises that ask a bit more come too.
care-yes = I understand, start
care-leave-out = Leave this one out
care-leave-out-hint = What you leave out stays in the Library. You can bring it back any time.
guide-warning-signs = Warning signs
care-no = Not today
nothing-to-make-up = That is fine. Nothing to make up for.

check-in-title = How is it going?
pain-now = Pain, on average since last time
pain-low = 0 no pain
pain-high = 10 the worst you can think of
impact-ask = Impact: how much did it get in your way?
impact-low = 0 not at all
impact-high = 10 completely
activity-ask = One thing that matters to you: how well can you do it?
activity-name-ask = One thing you would like to do well
activity-name-example = such as: sit through a meeting
activity-rename = A different activity
activity-low = 0 not at all
activity-high = 10 as well as before the problem
flare-day = A flare-up day
note-ask = A note, if you like
note-long = The note is longer than 2000 characters. Please shorten it.
check-in-why = Everything is optional, and stays on this computer.
not-now = Not now

welcome-title = Welcome
welcome-body = Unbrace reminds you through the day to shift, to move and to breathe with a soft belly. It waits for good moments, and stays quiet in calls.
welcome-what = What brings you here?
welcome-positions = What suits you at work?
welcome-sit-stand = My desk goes up and down
welcome-often = How often may it remind you?
often-light = { preset-few }: a cue every 45 min, a break every 90 min, breathing every 3 h
often-usual = { preset-usual }: a cue every 30 min, a break every hour, breathing every 2 h
often-more = { preset-often }: a cue every 20 min, a break every 40 min, breathing every 90 min
often-later = If you ignore reminders, they come less often. You can change all of this later.
welcome-quiet-why = It stays quiet in calls, in films, in presentations and while do not disturb is on. You can pause it any time.
welcome-care = First, take care
welcome-nothing = Nothing in particular
welcome-step = Step { $n } of { $of }
welcome-ask-first = Ask your doctor or therapist first if you…
welcome-ask-first-list =
    are pregnant, or gave birth in the last 12 weeks
    had an operation or a broken bone lately
    have osteoporosis with a fracture, rheumatoid arthritis or cancer
    have a heart, lung, nerve or blood pressure problem, or glaucoma
    tend to faint, or have a hernia or a prolapse
    have pain that spreads down an arm or leg
    are under 18
welcome-stop-if = Stop if…
welcome-stop-if-list =
    you feel light-headed, tingly or short of breath: breathe as usual
    pain turns sharp or spreads
    a new numbness or weakness comes
    your chest hurts, or it does not settle in a few minutes: get medical help at once
welcome-care-where = No breathing session while you drive, work at a machine or stand without support. From about week 16 of a pregnancy, sit or lean back rather than lie flat. Some signs need medical help: you find them under “Warning signs”.
home-title = This is where you find Unbrace
home-ready = All set
home-panel = The icon stays in your panel. A click on it brings everything: breathe, move, pause.
home-hidden = Windows keeps new icons behind the arrow next to the clock. Drag the icon out to keep it in sight.
home-menu-bar = The icon stays in the menu bar. A click on it brings everything: breathe, move, pause.
home-gnome = GNOME shows such icons with the extension “AppIndicator and KStatusNotifierItem Support”. Until then, open Unbrace from your apps. Reminders come either way.
home-nowhere = Your desktop has no place for an icon. Open Unbrace from your apps. Reminders come by themselves.
home-first = The first reminder comes around { $time }.
home-try = Try one now
home-tried = Here it comes. Answer it, or let it go by.
home-login = Start when I log in
welcome-breath = One breath together
welcome-breath-over = That was one. Good.
welcome-breathe = Breathe
welcome-done = Done
back = Back
skip-all = Skip

group-reminders = Reminders
group-when = Work hours
group-quiet = Quiet
group-notifications = Notifications
group-me = What suits me
group-appearance = Appearance and start
group-data = History

set-posture-enabled = Posture cues
set-posture-every = Posture cue every
set-posture-every-hint = Time at the desk, from { $from } to { $to }.
set-movement-enabled = Movement breaks
set-movement-every = Movement break every
set-movement-duration = A movement break lasts
set-breathing-enabled = Breathing sessions
set-breathing-every = Breathing session every
set-breathing-duration = A breathing session lasts
set-breathing-daily-long = One longer session a day
set-breathing-daily-long-hint = 0 min: none. A minute is a useful reset. For stress, sessions under five minutes tended not to work in one review.
set-breathing-inhale = Breathe in for … seconds
set-breathing-exhale = Breathe out for … seconds
set-breathing-exhale-hint = 2 to 12 each. Common: 3 and 4, 4 and 4, 4 and 6, or 5 and 5. Longer than 6 is for practised breathers only.
set-schedule-enabled = Only during work hours
set-schedule-enabled-hint = Off: whenever you are at the desk.
set-schedule-monday = Monday
set-schedule-monday-hint = Such as { $times }. Leave empty to stay quiet all day.
set-schedule-tuesday = Tuesday
set-schedule-wednesday = Wednesday
set-schedule-thursday = Thursday
set-schedule-friday = Friday
set-schedule-saturday = Saturday
set-schedule-sunday = Sunday
set-timing-snooze = “Later” reminds me again after
set-timing-max-snoozes = “Later” at most … times
set-timing-wait-for-pause = Wait for a typing pause, at most
set-timing-expire = Hide an unanswered reminder after
set-timing-min-gap = At least … between reminders
set-timing-away-after = Count me as away after
set-timing-natural-break = Away time counts as a break after
set-timing-adapt = Remind me less when I ignore reminders
set-quiet-do-not-disturb = Quiet while do not disturb is on
set-quiet-fullscreen = Quiet in films and presentations
set-quiet-calls = Quiet in calls
set-notifications-style = Reminders come as
set-notifications-discreet = Discreet wording
set-notifications-discreet-hint = No word of health or breath where others may look on.
set-notifications-sound = A soft sound
set-notifications-volume = Volume
set-me-focus = What matters to me
set-me-positions = What suits me
set-me-desk = My desk
set-me-start = How to begin
set-me-start-hint = Gentle: small moves first. After 10 and after 30 breaks more open up.
set-me-belly-cues = Cues about the belly
set-me-belly-cues-hint = Off leaves out cues and exercises that begin with the belly.
set-me-avoid = Exercises I don’t want
set-me-avoid-hint = They are not offered any more.
set-appearance-language = Language
font-missing = The windows stay in English, because this computer has no font for { $language }. Install { $packages }, then open the window again.
set-appearance-clock = Clock
set-appearance-theme = Colours
set-appearance-accent = Accent colour
set-appearance-accent-hint = Buttons and charts can take the colour of your desktop. It is adjusted where it would be hard to read.
set-appearance-text-scale = Text size
set-appearance-text-scale-hint = From 100 to 200 %.
set-appearance-reduce-motion = Reduce motion
set-flare-up-days = Gentle days in a flare-up
set-data-keep = Keep the history for

word-notification = notifications
word-window = small windows
word-system = same as system
word-unbrace = Unbrace’s own
word-ar = العربية
word-en = English
word-de = Deutsch
word-es = Español
word-fr = Français
word-pt = Português (Brasil)
word-ja = 日本語
word-zh = 简体中文
word-12h = 12 hours (2:05 PM)
word-24h = 24 hours (14:05)
word-light = light
word-dark = dark
word-high-contrast = high contrast
word-lower-back = lower back
word-upper-back = upper back
word-neck = neck
word-hips = hips
word-seated = seated
word-standing = standing
word-floor = on the floor
word-fixed = fixed
word-gentle = gentle
word-usual = everything at once
word-sit-stand = goes up and down
guide-counted = { $counted } of { $of }
guide-count = Count one
edit-undo = Undo
edit-cut = Cut
edit-copy = Copy
edit-paste = Paste
edit-all = Select all

### Times and dates. Months are with the report.

time-am = { $time } AM
time-pm = { $time } PM
weekday-date = { weekday-name }, { $date }
weekday-name = { $weekday ->
    [1] Mon
    [2] Tue
    [3] Wed
    [4] Thu
    [5] Fri
    [6] Sat
   *[7] Sun
    }
# Lengths of time
length-years = { $n } y
length-days = { $n } d
length-hours = { $n } h
length-minutes = { $n } min
length-seconds = { $n } s
length-two = { $first } { $second }
# An enumeration, item by item, and a sentence
list = { $list }, { $item }
sentence = { $text }.
date-time = { $day }, { $time }

### The report to the therapist, and the overview of many.

report-title = Unbrace report
report-lead = Breaks, movement and breathing at the desk, and how it was
report-decimal-point = .
report-date = { $day } { report-month } { $year }
report-short-date = { $day } { report-month }
report-month = { $month ->
    [1] Jan
    [2] Feb
    [3] Mar
    [4] Apr
    [5] May
    [6] Jun
    [7] Jul
    [8] Aug
    [9] Sep
    [10] Oct
    [11] Nov
   *[12] Dec
    }
report-name = Name
report-period = Period
report-program = Program
report-no-program = none
report-made = Made on
report-contact = Asks to be contacted.
report-of = { $a } of { $b }
report-tile-pain = Pain, mean (0 to 10)
report-best-worst = best { $best }, worst { $worst }
report-no-entry = no entry
report-activity = Own activity
report-start-now = start → now
report-flare-days = Flare-up days
report-of-days = of { $days } days
report-offered-title = Offered and done
report-offered = Offered
report-done = Done
report-share = Done ÷ offered
report-natural = Natural break
report-skipped = Skipped
report-unanswered = Un­answered
report-later = Put off
report-waited = Waited
report-breaks = Natural breaks away from the desk: { $count }.
report-waits-from = “Put off” and “waited” are counted from { $day } on.
report-exercises = Exercise by exercise
report-exercises-least = Done least:
report-exercises-most = Done most:
report-exercises-left-out = Left out by choice:
report-left-out = left out by choice
report-gentler = Gentler way
report-repetitions = Repe­titions
report-exercises-how = An exercise counts with the break that it was part of. Gentler way: done in a flare-up, where the guide shows the gentler way. Repetitions: counted in breaks with this exercise alone.
report-exercises-from = Before { $day } only the first exercise of a break is counted.
report-curves-title = Pain and impact
report-curves-words = Two curves from 0 to 10 over the period; the table that follows has the same numbers.
report-no-check-ins = No check-ins in this time.
report-pain = Pain
report-impact = Impact
report-pain-scale = Pain since the last entry (NPRS: 0 none, 10 worst)
report-impact-scale = Impact (0 none, 10 in the way of everything)
report-activity-scale = Own activity (PSFS: 0 cannot, 10 as before the problem)
report-sleep-scale = Sleep (0 very poor, 10 very good)
report-stress-scale = Stress (0 none, 10 the most)
report-mean = Mean
report-best = Best
report-worst = Worst
report-first = Start
report-last = Now
report-entries = Entries
report-change = Change since the beginning (GROC, −5 to +5, 0 the same):
report-questions = Questions to ask
report-questions-over = Questions to ask: { $count }, on the next page.
report-notes = Notes
report-read-title = How to read this
report-read-change = A change under 2 points may be day-to-day variation; with neck pain even under 4, for one activity under 3.
report-read-share = Done ÷ offered looks at what was offered, not at what was planned. To leave some out is usual.
report-read-not = Not a diagnosis, and not a measure of effort. Unbrace is not a medical device. The person chose what is here.
report-details = Details
report-by-week = Week by week: done / offered, breaks, means of the check-ins
report-by-month = Month by month: done / offered, breaks, means of the check-ins
report-by-year = Year by year: done / offered, breaks, means of the check-ins
report-breaks-short = Breaks
report-check-ins = Check-ins
report-counts-title = What is counted
report-counts-offered = Offered: every reminder that was shown and ended: done, a natural break, skipped or unanswered.
report-counts-natural = Natural break: the person left the desk while the reminder was there. It is neither done nor left out.
report-counts-later = Put off: how often a reminder was asked to come later. It is the same reminder when it comes again.
report-counts-waited = Waited: how often one fell due in a call, a film or “do not disturb” and waited for the end.
report-counts-absorbed = Posture cues that went along with a movement or breathing reminder are not offered by themselves: { $count }.
report-counts-scales = Best and worst: the lowest pain, impact and stress and the highest activity and sleep are best. Start and now are the first and last entry.
report-counts-chosen = Days begin at { $time }. Notes and questions are here only where the person chose them.

clinic-title = Overview of reports
clinic-lead = { $count ->
    [one] One report
   *[other] { $count } reports
    }, read on { $day }
clinic-change = Pain, first → last
clinic-least = Done least
clinic-within = may be day-to-day variation
clinic-contact = Contact
clinic-asks = asks for contact
clinic-questions = { $count ->
    [one] one question
   *[other] { $count } questions
    }
clinic-left-out = These files could not be read as reports
clinic-window = Reports of many patients
clinic-reports = Reports
clinic-files = Folder and key
clinic-folder = Folder
clinic-folder-none = Choose the folder with the reports of your patients: the files that end in .json or .age.
clinic-choose-folder = Choose a folder…
clinic-read-again = Read it again
clinic-key = Your key
clinic-key-why = Your key opens the reports that are sealed to you. Keep its file to yourself, and keep a copy in a safe place: a lost key cannot be replaced.
clinic-key-none = No key is open.
clinic-choose-key = Open a key…
clinic-make-key = Make a new key…
clinic-key-made = Your new key is in { $file }. Please keep a copy in a safe place.
clinic-key-exists = { $file } is there already, and a key is never replaced. Please choose another name.
clinic-key-missing = There is no key of this name. If your key is lost, nothing opens the reports that are sealed to it: make a new one, put it into your programs, and ask for the reports again.
clinic-key-passphrase = This key is protected by a passphrase. The age tool takes it off.
clinic-key-public = This is the public half of a key. The secret half opens reports: it begins with AGE-SECRET-KEY-1.
clinic-key-other = There is no key in this file. A key begins with AGE-SECRET-KEY-1.
clinic-public = Public half of your key
clinic-public-why = Put this into your programs: in the form for programs, it has a field of its own. Reports that your patients save are then sealed to you.
clinic-copy = Copy it
clinic-save = Save the overview
clinic-save-page = As a page…
clinic-save-table = As a table (CSV)…
clinic-saved = Saved: { $file }. Everyone who can read the file can read what is in it.
clinic-search = Search names and questions
clinic-count = { $shown } of { $count }
clinic-sorted = Sorted by: { $column }
clinic-sorted-reversed = Sorted by: { $column }, in reverse order
clinic-reading = Reading the reports …
clinic-empty = There are no reports in this folder.
clinic-needs-key = { $count ->
    [one] One report is sealed. Your key opens it: choose it under “Folder and key”.
   *[other] { $count } reports are sealed. Your key opens them: choose it under “Folder and key”.
}
clinic-some-left-out = { $count ->
    [one] One file could not be read. “Folder and key” says why.
   *[other] { $count } files could not be read. “Folder and key” says why.
}
clinic-left-out-more = { $count ->
    [one] and one more
   *[other] and { $count } more
}
clinic-why-sealed = It is sealed. Your key opens it.
clinic-why-other-key = It is sealed to another key. If that key is lost, nothing opens it: please ask for a new report.
clinic-why-damaged = It was cut off or changed on its way. Please ask for it again.
clinic-why-passphrase = It is sealed with a passphrase and not to your key.
clinic-why-newer = It is sealed in a newer form. A newer Unbrace may open it.
clinic-why-page = It is a page or a table. The overview reads reports that end in .json or .json.age.
clinic-why-large = It is larger than 8 MiB.
clinic-why-no-report = It is not a report.
clinic-back = Back to the table
clinic-save-report = Save as a page…
clinic-asked = Asked
clinic-done = Done
clinic-exercises = Exercises: done / offered
clinic-exercise-left-out = left out by choice
clinic-repetitions = { $count ->
    [one] one repetition
   *[other] { $count } repetitions
}
clinic-pain = Pain
clinic-no-pain = There are no pain scores in this period.
clinic-figure = { $name }: mean { $mean }, first { $first }, last { $last }
clinic-notes = Notes

# Therapists' programs
program-by = { $title }, by { $author }
program-contact = Contact: { $contact }
program-for = For: { $label }
program-valid = From { $from } to { $to }
program-valid-from = From { $from } on
program-valid-to = Until { $to }
program-stage = { $weeks ->
    [one] Stage { $number }: { $name }, one week
   *[other] Stage { $number }: { $name }, { $weeks } weeks
}
program-stage-open = Stage { $number }: { $name }, without an end
program-about = “{ $about }”
program-posture-every = Posture cues every { $every } at the desk
program-posture-off = No posture cues
program-movement-every = Movement every { $every } at the desk
program-movement-length = Movement takes { $length }
program-movement-off = No movement breaks
program-breathing-every = Breathing every { $every } at the desk
program-breathing-length = Breathing takes { $length }
program-breathing-off = No breathing sessions
program-pace = { $inhale } seconds in, { $exhale } seconds out
program-long = Once a day a longer breathing session of { $length }
program-exercises = Exercises: { $list }
program-cues = { $count ->
    [one] 1 posture cue
   *[other] { $count } posture cues
}
exposure-interruptions = Stage { $stage }: { $count } reminders interrupt in 8 hours at the desk; Unbrace suggests at most { $most }
exposure-exercise = Stage { $stage }: { $name } comes { $count } times a day; Unbrace suggests at most { $most }. More exercises in the list, or fewer breaks, spread them
exposure-repetitions = Stage { $stage }: { $name } adds up to { $count } repetitions a day; three times its single dose is { $most }
exposure-cue = Stage { $stage }: the cue { $name } comes { $count } times a day; more cues in the list bring variety
exposure-no-cue = Stage { $stage }: every cue of its list comes in a flare-up only; on other days there is none of its own
program-flare-up = During a flare-up, movement comes { $often ->
    [more] more often
    [less] less often
   *[same] as often as usual
} and takes { $dose ->
    [50] half as long
    [100] as long as usual
   *[other] { $dose } % of the time
}.
program-contact-when = { $when }
program-check-in-off = No check-in by itself
program-check-in-daily = A check-in each day
program-check-in-weekly = A check-in each week
program-check-in-fortnightly = A check-in every two weeks
program-activity = Your activity: { $activity }
program-visit = { $how ->
    [video] Video visit
    [phone] Phone visit
   *[in-person] Visit in person
}: { $day }, { $time }
program-visit-note = { program-visit } ({ $note })
program-always-yours = You can always pause, skip, quit, and leave exercises out.
program-every-open = You can change how often reminders come, from { $from } to { $to }.
program-duration-open = You can change how long they take, from { $from } to { $to }.
program-pace-open = You can change how fast you breathe.
program-switch-off-open = You can switch each kind on and off.
program-settings-kept = Your own settings stay as they are, and apply again when the program ends.
program-dose-reps = { $count ->
    [one] once
   *[other] { $count } times
}
program-dose-hold = { $count ->
    [one] hold one second
   *[other] hold { $count } seconds
}
program-dose-sets = { $count ->
    [one] one round
   *[other] { $count } rounds
}
program-dose-sides = each side
program-gentler = Do half of it, as small as you like.
program-begun = Your program has begun: { $title }
program-next-stage = A new stage of your program: { $name }
program-over = Your program “{ $title }” has ended. Your own settings apply again.
program-bad = Your program cannot be read
program-bad-body = Unbrace keeps using { $using }. The file is left as it is.
program-mended = Your program can be read again.
program-line = { $title }: { $stage }
using-own-settings = your own settings
using-good-program = its last good copy
program-news = There is news about your program: “unbrace program show”.

### The program's page.

set-by-program = Set by your program
program-none-why = A program leads you through some weeks, stage by stage. Pick one to look at it; it starts only when you say so. Your therapist can also give you a file: open it here, or drag it onto this window.
program-import = I have a file…
program-author = Create a program (for therapists)
program-export = Save a copy…
program-remove = End the program
program-remove-ask = End “{ $title }”? Your own settings apply again. Your history stays.
program-remove-yes = End it
program-remove-no = Keep it
program-stay = Stay on this stage for now
program-go-on = Go on to the next stage
program-where = Stage { $number } of { $of }, day { $day } of { $days }
program-where-next = The next one begins on { $day }
program-where-end = It ends on { $day }
program-where-stay = You stay on this stage until you move on.
program-where-not-yet = It begins on { $day }. Until then your own settings apply.
program-where-over = It ended on { $day }. Your own settings apply.
program-offered-bad = This file cannot be used:
program-offered-replaces = It takes the place of your program “{ $title }”.
program-offered-update = It is an update of your program. You stay where you are: { $name }.
program-yours = Your choice
program-accept = Start this program
program-refuse = Not now
program-file-kind = Unbrace program

### Writing a program.

author-window = Create a program
author-heading = Create a program
author-how = Fill in what you want to set; what you leave out stays as the patient has it. Nothing leaves this computer: you save a file and hand it over.
author-about = What to tell the patient
author-title = Title
author-author = Your name
author-contact = How to reach you
author-for = Patient label (initials or a code, no full name)
author-stages = Stages
author-add-stage = Add a stage
author-remove-stage = Remove stage
author-stage-name = Stage { $number }
author-name = Name of the stage
author-weeks = Length in weeks (leave empty on the last stage)
author-posture-enabled = Posture cues
author-posture-every = A cue every
author-movement-enabled = Movement breaks
author-movement-every = A break every
author-movement-duration = A break lasts
author-breathing-enabled = Breathing sessions
author-breathing-every = A session every
author-breathing-duration = A session lasts
author-breathing-inhale = Seconds in
author-breathing-exhale = Seconds out
author-exercises = Exercises of this stage
author-exercises-why = Without any, Unbrace picks what suits the patient.
author-open-library = Add exercises…
author-dose-reps = Repetitions
author-dose-hold = Seconds of each hold
author-dose-sets = Rounds
author-dose-note = Note for the patient
author-cues = Posture cues
author-cues-why = Without any, Unbrace’s own cues come. You can add cues in your own words.
author-cue = The cue, such as “Let your shoulders settle.”
author-cue-why = Why, in one sentence
author-add-cue = Add the cue
author-care = Flare-ups, check-ins and limits
author-flare-up-contact-when = In a flare-up, get in touch when
author-check-in-every = Check-in
author-check-in-at = At about
author-check-in-activity = The patient’s own activity, such as “Sit through a meeting”
author-visits = Visits and reports
author-visits-why = A quiet note comes the day before a visit. It leads to a page with the check-in, the questions and the report.
author-visit-new = New visit
author-visit-at = Day and time (2026-12-03 10:00)
author-visit-note = A note, such as what to have ready
author-visit-refused = Write day and time like { $example }.
author-key-file = From your key file…
author-report-seal-to = Your public key (age1…): your patient’s reports are sealed to it
author-key-secret = This is your secret key. Keep it to yourself, and enter the public half: it begins with age1.
author-key-refused = A public key begins with age1. The window “Reports” makes a key and shows its public half.
author-preview = Preview
author-week = In a week of five days: { $posture } posture cues, { $movement } movement breaks, { $breathing } breathing sessions.
author-save = Save
author-save-as = Save as…
author-open = Open…
author-handout = Print handout…
author-no-file = not saved yet
author-saved = Saved. Your patient can open it.
author-saved-part = Saved as it is. Some entries are still open.
author-handed-out = Handout saved. A browser opens and prints it.
author-not-whole = Some entries are still open. Please fill them in first.
author-recovered = Your unsaved draft has been restored.
author-unsaved = Something here is not saved yet. What would you like?
no-dialog = This desktop has no window to choose a file with.
no-dialog-report = In a terminal, `unbrace report -o report.html` saves the report.
no-dialog-clinic = In a terminal, `unbrace open clinic FOLDER --key FILE` opens the reports.
no-dialog-program = In a terminal, `unbrace program import FILE` opens a program. A file can be dropped on this window, too.
no-dialog-copy = Your program is in { $file }; it can be copied from there.
no-dialog-draft = What you wrote is kept in { $file }; it can be copied from there.
author-save-close = Save and close
author-go-on = Go on writing
author-leave = Close without saving
author-save-open = Save, then open
author-open-anyway = Open without saving
author-whole = Ready to hand over.
handout-title = Your program
handout-by = By { $author }
handout-name = Name:
handout-date = Date:
handout-weeks = { $weeks ->
    [one] One week
   *[other] { $weeks } weeks
}
handout-open-end = From then on
handout-every = { $kind }: every { $every }
handout-long = once a day { $length }
handout-week = Week { $number }
handout-exercises = Exercises
handout-stop-rule = A mild ache is fine: up to 4 or 5 of 10, back to usual by tomorrow. Stop if pain turns sharp or spreads, if you get dizzy, or for new numbness or weakness; read the warning signs, and ask your doctor or therapist.
handout-cues = Small changes through the day
handout-rules = Good to know
handout-care = Take care:
handout-note = This sheet says what the program on your computer does. It is general support, not a medical device.

### Visits to a therapist.

# $how: video, phone, in-person, or discreet, which names no therapist
visit-who = { $how ->
    [video] Your video visit
    [phone] Your phone visit
    [discreet] Your appointment
   *[in-person] Your visit
}
visit-today = { visit-who } is today at { $time }.
visit-tomorrow = { visit-who } is tomorrow at { $time }.
visit-on = { visit-who } is on { $day } at { $time }.
visit-before = A check-in, your questions and the report are on one page.
visit-before-discreet = What you may want to have ready is on one page.
visit-prepare = Get ready
visit-after = A new file?
visit-after-body = Is there a new file from your therapist? You can open it here.
visit-after-discreet = If you have a new file for Unbrace, you can open it here.
visit-file = Open a file
visit-no-file = No new file
visits-title = Visits to your therapist
visits-none = No visit is ahead. Add one, and a quiet note comes the day before.
visits-add = Add a visit
visits-date = Date
visits-time = Time
visits-how = How it takes place
visits-video = Video
visits-in-person = In person
visits-phone = Phone
visits-note = A note, if you like
visits-save = Add it
visits-from-program = From your program
visits-deleted = Deleted: { $visit }
visit-page = Get ready for your visit
visit-to-list = All visits
visit-check-in = How it is going
visit-check-in-why = A check-in today shows how you are doing just before the visit.
visit-report = One page about your last weeks; the Progress page sets how many. You choose what goes in. It is saved where you say, and goes nowhere by itself.
visit-video = For a visit by video
visit-video-more = About visits by video
visit-refused-date = Write the date like { $date }.
visit-refused-time = Write the time like { $time }.
visit-refused-past = That time is over. Choose one that is ahead.
visit-refused-taken = There is a visit at that time already.
visit-refused-note = A note has at most { $count } characters.

### Questions for the therapist, and the report.

questions-title = To ask my therapist
questions-why = Note it when it comes to mind. Open questions go into the report; tick what has been asked.
questions-new = A question
questions-add = Add
report-page-title = Report for my therapist
report-page-what = One page about the weeks shown above. You choose what goes in. It is saved where you say, and goes nowhere by itself.
report-page-kind = { $kind }: { $offered } offered, { $done } done, { $natural ->
    [one] one natural break
   *[other] { $natural } natural breaks
    }
report-own-kind = { $kind }: { $offered } offered, { $done } done, { $natural ->
    [one] one break of your own
   *[other] { $natural } breaks of your own
    }
report-page-notes = Notes to put in
report-page-name = Name on the report, if you like
report-page-contact = Please get in touch with me
report-page-html = Save report…
report-page-json = For a clinic (JSON)…
report-page-csv = As a table (CSV)…
report-page-saved = Saved: { $file }
report-page-fhir = For a clinic’s record system (FHIR)…
report-page-seal = Seal it for { $author }
report-page-seal-why = Your program has your therapist’s key. Only that key opens a sealed report. Others cannot read it on its way, and you cannot open it yourself.
report-page-open-why = Everyone who gets the file can read it.
report-page-sealed = Saved and sealed: { $file }. Only { $author } can open it.
report-page-exists = { $file } is there already. Please choose another name.

# Check-ins in their rhythm, the pace that grows, the first care
set-breathing-grow = Start with shorter breaths
set-breathing-grow-hint = The first two sessions 3 and 4 seconds, the next two 4 and 4. A pace of your own applies at once.
check-in-note = A short check-in, if you like. Everything in it is optional.
check-in-note-discreet = A minute for a few questions, if you like.
check-in-yes = Check in
check-in-no = Not today
program-check-in-open = You can change when you are asked how it is going, and whether.
group-check-in = Check-ins and flare-ups
set-check-in-every = Ask me how it is going
set-check-in-every-hint = One quiet question. If you ignore it, it waits for the next time.
set-check-in-at = Ask from
set-check-in-at-hint = Such as { $time }. It waits until you are there and nothing else is on.
set-check-in-sleep = Ask about sleep
set-check-in-stress = Ask about stress
set-check-in-change = Every two weeks, ask how much has changed
set-visits-hour-before = Remind me once more an hour before a visit
word-off = never
word-daily = every day
word-weekly = every week
word-fortnightly = every two weeks

### The check-in's further questions.

sleep-ask = How did you sleep?
sleep-low = 0 very poorly
sleep-high = 10 very well
stress-ask = How much stress was there?
stress-low = 0 none
stress-high = 10 the most you can think of
change-ask = Compared with when you began, how is it now? 0 is the same.
change-low = -5 very much worse
change-high = 5 very much better
activity-is = How well can you: { $activity }?

# The library
library-search = Search
library-filters = Filters
library-kinds = What
library-areas = Part of the body
library-positions = Position
library-levels = Effort
library-clear = Clear the search
library-found = { $count ->
    [one] 1 entry
   *[other] { $count } entries
}
library-nothing = Nothing fits this search. A shorter word or fewer filters may help.
library-movement = Movement
library-breathing = Breathing
library-cues = Posture cues
library-articles = Articles
library-cue-count = { $count ->
    [one] 1 cue
   *[other] { $count } cues
}
library-cues-what = Short cues that come while you work. Switch off those that do not suit you.
library-back = Back to the library
library-try = Try it now
library-more = In my next break
library-more-what = It comes first in your next movement break.
library-more-done = It comes first in your next movement break.
library-more-undone = Your next movement break is a surprise again.
library-leave-out = Leave it out
library-use-again = Use it again
library-left-out = Left out
library-left-out-done = It no longer comes. You can use it again any time.
library-used-again = It can come again.
library-left-out-why = You leave it out, so it does not come by itself.
library-therapist = This one comes only in a therapist's program.
library-not-in-program = Your program has other exercises for now.
library-opens-after = { $count ->
    [one] It comes by itself after 1 more movement break.
   *[other] It comes by itself after { $count } more movement breaks.
}
library-not-in-flare-up = During a flare-up, gentler exercises come.
library-not-chosen = It does not come by itself: your settings choose other parts of the body or positions, or it is for another day.
library-how = How to do it
library-gentler = The gentler way
library-why = Why
library-warning-signs = Read the warning signs
library-care = Take care
evidence-strong = Evidence: strong
evidence-moderate = Evidence: moderate
evidence-weak = Evidence: weak
evidence-expert = Evidence: what experts agree on
area-lower-back = Lower back and belly
area-upper-back = Upper back
area-neck = Neck, shoulders, jaw
area-hips = Hips and legs
area-hands = Hands
area-eyes = Eyes
area-breath = Breath
area-whole-body = Whole body
cues-lower-back = Cues for the lower back and belly
cues-upper-back = Cues for the upper back
cues-neck = Cues for neck, shoulders and jaw
cues-hips = Cues for hips and legs
cues-hands = Cues for the hands
cues-eyes = Cues for the eyes
cues-breath = Cues for the breath
cues-whole-body = Cues for the whole body
position-seated = Sitting
position-standing = Standing
position-floor = On the floor
level-easy = Easy
level-medium = Medium
level-strong = Stronger

# The Program page
program-close = Close
program-built-in = Programs to start with
program-author-line = By { $author }
program-stages = Stages
program-stage-title = Stage { $number }: { $name }
program-stage-past = Done.
program-stage-present = You are here.
program-weeks = { $weeks ->
    [one] 1 week
   *[other] { $weeks } weeks
}
program-weeks-and-on = { $weeks ->
    [0] goes on
    [one] 1 week, then it goes on
   *[other] { $weeks } weeks, then it goes on
}
program-open-end = goes on
program-no-exercises = Unbrace picks the exercises that suit you.
program-rhythm = Rhythm
rhythm-every = Every
rhythm-lasts = Lasts
rhythm-once = Once a day
program-bounds = From { $from } to { $to }
program-flare = When it flares up
program-changes = What is new
program-change-stage = A new stage: { $stage }
program-change-stage-gone = No longer there: the stage { $stage }
program-change-added = { $stage }: new exercises: { $what }
program-change-gone = { $stage }: no longer there: { $what }
program-change-dose = { $stage }: a new dose for { $what }
program-change-rhythm = { $stage }: { $what }
program-change-visits = The times of your visits have changed.
program-change-older = This file is version { $new }. Yours is version { $old }, which is newer.
program-change-title = The program is now called “{ $what }”.
program-change-contact = How to reach your therapist now: { $what }
program-change-renamed = The stage { $what } is now called { $stage }
program-change-weeks = { $stage }: it now lasts { $weeks ->
    [one] one week
   *[other] { $weeks } weeks
}
program-change-no-end = { $stage }: it now goes on without an end
program-change-about = { $stage }: new words from your therapist: “{ $what }”
program-change-dose-of = { $stage }: { $what }: { $to } (before: { $from })
program-change-days = { $stage }: { $what } now comes on { $days }
program-change-every-day = { $stage }: { $what } now comes every day
program-change-note = { $stage }: a new note for { $what }: “{ $note }”
program-change-cues = { $stage }: other posture cues
program-change-reading = { $stage }: new to read: { $what }
program-change-yours = as in your settings
program-change-steps = { $what }: new steps or a new picture
program-change-flare-up = Other exercises in a flare-up
program-change-now = New: { $what }
program-change-no-longer = No longer: { $what }
program-changes-seen = Got it
program-version = Version { $number }
built-in-lower-back = Move a little and often, then build some strength for back and legs.
built-in-upper-back = Small breaks for neck and shoulders, then some strength.
built-in-flare-up = Small, easy moves and short walks, until you are back to normal.
built-in-breathing = Let go of what is held, and find a slow, easy breath.
built-in-keeping = Two or three strength days a week, and breaks that stay a habit.
built-in-walking = Short walks that grow week by week.
built-in-seated = Everything sitting: ribs, shoulder blades, neck and arms.
built-in-pregnancy = Gentle moves and easy breathing that suit a growing belly.
built-in-pain-free = Short active breaks for people who feel fine and want to stay so.
library-back-to-program = Back to the program
program-where-open = Stage { $number } of { $of }, day { $day }


# The form of a program.
author-breathing-daily-long = One longer session a day
author-dose-seconds = Seconds in all
author-flare-up-days = Days of a flare-up
author-flare-up-dose = Length of breaks then, in %
author-patient-every-from = Shortest time between reminders
author-patient-every-to = Longest time between reminders
author-patient-duration-from = Shortest break
author-patient-duration-to = Longest break
author-patient-pace = The patient may change the pace of breathing
author-patient-switch-off = The patient may switch a kind of reminder off
author-form = Program
author-library = Library
author-search = Search exercises
author-positions = Position
author-none-found = No exercise fits this search.
author-in-stage = In this stage
author-begin = Begin with
author-begin-empty = An empty program
author-stage-earlier = Move earlier
author-stage-later = Move later
author-duplicate-stage = Duplicate stage
author-remove = Remove
author-up = Move up
author-down = Move down
author-days = Days of the week
author-copy-exercise = Copy to the next stage
author-copied = Copied to “{ $stage }”.
author-as-seen = What your patient reads
author-preview-waits = The preview follows as soon as the open entries allow.
author-missing = Please fill this in.
author-missing-weeks = This stage needs a number of weeks: only the last one can go on without an end.
author-placeholder = This is the text of the template. Please write your own.
author-open-count = { $count ->
    [one] One entry is still open.
   *[other] { $count } entries are still open.
}
author-show-open = Show
edit-redo = Redo
author-id = Name for updates
author-version = Version
author-valid-from = Valid from (2026-01-31)
author-valid-to = Valid until (2026-12-31)
author-by-hand = Written by hand and kept as it is: { $names }
author-education = To read in this stage
author-flare-up-keep = Only these exercises in a flare-up
author-flare-up-leave-out = Not these exercises in a flare-up
author-flare-up-interval = Time between breaks then, in %
author-check-in-questions = Questions of the check-in
author-question-pain = Pain
author-question-impact = Impact on the day
author-question-activity = Own activity
author-question-sleep = Sleep
author-question-stress = Stress
author-question-change = Change since the start
word-movement = movement
author-own = Exercises of your own
author-own-why = They are in this file alone. Add them to a stage from the library.
author-own-name = Name of the exercise
author-own-nameless = New exercise
author-add-own = Add an exercise of your own
author-remove-own = Remove this exercise
author-edit = Edit
author-kind = Kind
author-steps = Steps, one on each line
author-why = Why, in one sentence
author-stop = When to stop
author-caution = Who needs to take care, or to check with you
author-gentler = The gentler way
author-breathing = How to breathe with it
author-ask = The question that offers it
author-region = Part of the body
author-reps = Repetitions
author-hold = Seconds of each hold
author-sets = Rounds
author-seconds = Seconds in all
author-level = Level, 1 to 3
author-sides = Each side in turn
author-picture = Picture
author-picture-kind = PNG or JPEG pictures
author-picture-limits = PNG or JPEG, at most { $picture } KB and { $side } × { $side } pixels. You can drop a file on this window. The program has { $used } of { $most } KB.
author-picture-where = Please open one of your own exercises first. The picture goes there.
author-choose-picture = Choose a picture…
author-remove-picture = Remove the picture
author-image-text = What the picture shows, for people who do not see it
author-drop-unsaved = Something here is not saved yet. Save it first, then drop the file again.
author-text = The cue
author-cue-words = { $count } words; up to { $most } can be read at a glance
author-delete-cue = Remove from the program
author-choose-cues = Choose cues from the library…
author-library-exercises = Exercises
author-search-cues = Search cues
author-no-cue-found = No cue fits this search.
author-week-days = Exercises of each day
author-report = Report
author-report-why = Open a patient’s report here. You see what was done beside the program, and can change doses in place.
author-open-report = Open a report…
author-close-report = Close the report
author-save-next = Save the next version…
author-change-dose = Change dose
author-report-period = { $from } to { $to }
author-report-other = This report is about another program.
author-report-contact = Asks you to get in touch.
author-report-questions = Questions for you
author-report-notes = Notes
author-report-courses = How they are
author-report-course = { $scale }: { $first } → { $last }, mean { $mean } over { $count ->
    [one] one check-in
   *[other] { $count } check-ins
    }
author-report-exercises = Exercises
author-report-kinds = All reminders
author-report-flare-up = Days in a flare-up: { $days }
author-report-done = { $done } of { $offered } done
author-report-skipped = { $count } skipped
author-report-unanswered = { $count } without an answer
author-report-natural = { $count } by a natural break
author-report-gentler = { $count } done the gentler way
author-report-repetitions = { $count } repetitions counted
author-report-left-out = left out by the patient
author-report-never = not offered in this time
word-breathing = breathing

# The Settings page.
take-back-preset = Undo: how often reminders come
group-moments = Timing
settings-search = Search settings
settings-none-found = Nothing fits this search.
preset = How often
preset-few = A few
preset-usual = As usual
preset-often = Often
group-shortcuts = Keyboard shortcuts
set-shortcut-pause = Pause or resume
set-shortcut-pause-hint = Such as Ctrl+Alt+P, in every program: once for an hour of quiet, once more to go on. Leave empty for none.
set-shortcut-answer = Answer “Done”
set-shortcut-answer-hint = Such as Ctrl+Alt+D. It answers the reminder on your screen.
setting-empty = empty
shortcut-unknown-key = “{ $found }” is no key. Use a letter, a digit or F1 to F24, with Ctrl, Alt, Shift or Super before it.
shortcut-mistyped = “{ $found }” is no key. Did you mean { $near }?
shortcut-no-key = A key is missing after { $after }. End with one, such as Ctrl+Alt+P.
shortcut-two-keys = { $first } and { $second } are two keys. Use one of them.
shortcut-repeated = { $key } is there twice. Once is enough.
shortcut-needed = Other programs need { $keys }. Hold more keys, such as Ctrl+Alt+{ $key }.
shortcut-in-use = Another program uses { $keys }. You can choose other keys in the settings.
shortcut-twice = { $keys } is set twice, so it only pauses. You can choose other keys for “Done”.
shortcut-unavailable = This desktop has no shortcuts for programs. You can set one for “unbrace pause” in its keyboard settings.
shortcut-not-taken = { $keys } does not work here: { $why }
program-note = Your program sets what has a lock.
set-autostart = Start Unbrace when I log in
volume-play = Play
avoid-search = Search an exercise to leave out
avoid-allow = Offer again
avoid-leave-out = Leave out
history-kept-here = Your history stays on this computer.
history-back-up = Back up…
history-export = Export as a table…
history-delete = Delete the history…
history-delete-ask = Delete your whole history for good? Your settings and your program stay.
history-delete-yes = Delete it
history-keep = Keep it
history-written = Saved: { $file }. It holds your health notes: keep it safe.
history-deleted = Your history is deleted.
history-bring-back = Bring a backup back…
history-bring-back-ask = Put the backup { $file } in place of your settings, your program and your history? What is here now is kept in the same folder. Unbrace closes and starts again.
history-bring-back-yes = Bring it back
history-bring-back-no = Leave everything as it is
history-brought-back = The backup is back in place. The earlier files are kept beside the new ones.
history-not-ended = Unbrace has not closed, so nothing was changed. Quit it in the menu of its icon, and try again.
history-not-started = Unbrace did not start again:
history-restore = To bring a backup back, quit Unbrace and run `unbrace restore FILE` in a terminal.
no-dialog-backup = In a terminal, `unbrace backup FILE` and `unbrace history export` do the same.
