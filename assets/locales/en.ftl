### What Unbrace says. Voice: second person, present tense, short; it invites, and it lets go of what was missed.

kind-posture = posture
kind-movement = movement
kind-breathing = breathing
kind-discreet = a pause

## The first line of the menu and the tooltip

line-live = Now: { $kind }
line-guided = Under way: { $kind }
line-quiet = Quiet: { $reasons }
line-quiet-until = Quiet until { $time }: { $reasons }
line-quiet-indefinitely = Quiet until you resume
line-away = You are away; timers are paused
line-next = Next: { $kind } at { $time }
line-next-soon = Next: { $kind }, at a good moment
line-none = All reminders are switched off
line-flare-up = Gentler until { $day }
hold-paused = you paused it
hold-schedule = outside your hours
hold-do-not-disturb = do not disturb is on
hold-fullscreen = full screen
hold-call = in a call

## The menu

menu-done = Done
menu-start = Start
menu-later = Later
menu-skip = Skip
menu-stop = Stop
menu-why = Why?
menu-breathe = Breathe now
menu-move = Move now
menu-pause = Pause
menu-resume = Resume
menu-15m = 15 min
menu-30m = 30 min
menu-1h = 1 h
menu-2h = 2 h
menu-tomorrow = Until tomorrow
menu-indefinitely = Until I resume
menu-flare-up = Flare-up
menu-flare-up-end = End flare-up
menu-check-in = Check in…
menu-open = Open Unbrace
menu-settings = Settings…
menu-quit = Quit
menu-adapted = For today, { $kind } comes every { $now } min. Back to { $set } min?
menu-anyway = Quiet for the last 2 h: { $reason }. Remind me anyway
menu-problem = The settings need a look…

## Reminders

title-posture = A small change
title-movement = Time to move?
title-breathing = Time to breathe?
discreet-posture = A small change
discreet-movement = A short break?
discreet-breathing = A quiet minute?
and-breathe = Then a little slow breathing.
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
    }: gentler and shorter, up to { $count } short breaks in 8 hours at the desk. It ends by itself. Please read the warning signs, under Learn in Unbrace.
flare-up-yes = Yes, gentler
flare-up-no = Not now
flare-up-on = Gentler until { $day }: up to { $count } short breaks in 8 hours at the desk. The warning signs are under Learn in Unbrace.
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
state-damaged = The saved state was damaged and is kept as { $file }. Pauses and timers start over.
state-unreadable = Unbrace cannot read { $file }: { $why }. The file stays as it is. Pauses and timers start over and are not saved until Unbrace starts again and can read it.
cannot-write = Unbrace cannot write to its folder
cannot-write-body = Reminders go on. New entries may not be saved: { $why }

## Until there is a window

open-none = No window can open here.
open-today = { open-none } “unbrace status” and the tray menu say what is next.
open-guide = { open-none } “unbrace offer movement” brings a break with its steps.
open-breathe = { open-none } “unbrace offer breathing” brings a breathing session.
open-move = { open-none } “unbrace offer movement” brings a break with its steps.
open-check-in = { open-none } Type: unbrace check-in --pain 3 --impact 2. Each is from 0 to 10.
open-progress = { open-none } “unbrace history export” prints all that was recorded.
open-program = { open-none } “unbrace program show” says where you are in a therapist's program.
open-author = { open-none } “unbrace program new FILE” writes a program to begin with.
open-settings = { open-none } Your settings are in { $file }. “unbrace config set posture.every 45m” changes one.
open-welcome = Unbrace reminds you to shift, move and breathe. It sits in the tray: its menu has everything.
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
refused-undo = There is no answer from the last 10 minutes to take back.
refused-guided = It is under way. “unbrace done” or “unbrace skip” ends it.
refused-away = The screen is locked or asleep. Try again when you are back.

## The windows

page-today = Today
page-progress = Progress
page-program = Program
page-learn = Learn
page-settings = Settings
guide-window = Unbrace
check-in-window = Check in
not-said = no answer
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
day-summary =
    { $desk } at the desk, { $breaks ->
        [one] one natural break
       *[other] { $breaks } natural breaks
    }, { $taken } of { $offered } offers taken.
day-legend = The line is time at the desk, a grey line below it a call or other quiet time. Round: breathing. Square: movement. Small: posture. Full: taken.
next-off = off
next-soon = at a good moment
next-in = after { $minutes } min at the desk
next-every = every { $every }
range-4 = 4 weeks
range-12 = 12 weeks
range-52 = A year
as-table = As a table
as-chart = As a chart
export = Export
exported = Saved as { $file }
breaks-taken = Natural breaks in this time: { $count }. Each of them counts.
bars-legend = Outline: offered. Solid: done. Light: a natural break took its place.
how-it-was = How you have been
no-check-ins = Nothing here yet. A check-in takes less than 20 seconds, and you do it only when you like.
curve-legend = Thick line: pain. Thin line: how much it got in your way. Shaded: flare-up days. 0 at the bottom, 10 at the top.
day-to-day = A change under 2 points (neck: under 4) may be day-to-day variation.
check-ins = Check-ins
mend = Change
save = Save
cancel = Cancel
delete = Delete
delete-ask = Delete this check-in? It cannot be brought back.
delete-yes = Delete it
delete-no = Keep it
pain = pain
impact = how much it got in your way
activity = own activity
said = { $what } { $n }
curve-said = { $what }: { $count ->
    [one] one day
   *[other] { $count } days
    }, first { $first }, last { $last }.
week-of-kind = { $kind }, week of { $week }: { $offered } offered, { $done } done, { $natural } by a natural break.
all-articles = All articles
to-try = To try
sources = Sources
not-a-device = Unbrace is general wellbeing support, not a medical device. It does not diagnose or treat. Follow your therapist, and seek help for warning signs.
your-own-program = Your own program
your-own-program-why = This is what your settings ask for. You can change it any time under Settings.
dose = every { $every } at the desk, { $length } long
about = About
settings-file = Your settings are in this file:
your-day-would = What would my day look like?
day-preview = In an 8-hour day with a lunch break: { $posture } posture cues, { $movement } movement breaks, { $breathing } breathing sessions.
saved-at-once = What you change is saved at once. You can undo the last one here.
take-back = Undo: { $what } was { $old }
takes-length = Enter a length of time from { $from } to { $to }.
takes-number = Enter a whole number from { $from } to { $to }.
takes-time = Enter a time of day, such as { $time }.
takes-times = Enter times of day, such as { $times }.
takes-words = Enter names with a semicolon between them.
takes-exercises = No exercise is called “{ $word }”. Did you mean “{ $near }”?
allowed = This takes { $what }.
on = on
off = off

guide-waiting = One moment.
guide-nothing = Nothing is on right now. “Breathe now” and “Move now” begin something.
guide-breathing = Slow, easy breathing
progress = Progress
left = Left:
gentler = Gentler
another = Another one
rest = Pause
next = Next
enough = That's enough
level-2-open = You have done 10 movement breaks. From now on getting up, pushing and stretches come too.
level-3-open = You have done 30 movement breaks. From now on exercises that ask a bit more come too.
care-yes = That is fine for me
care-leave-out = Leave this one out
guide-warning-signs = Warning signs
care-no = Not today
nothing-to-make-up = That is fine. Nothing to make up for.

check-in-title = How is it going?
pain-now = Pain, on average since last time
pain-low = 0 no pain
pain-high = 10 the worst you can think of
impact-ask = How much did it get in your way?
impact-low = 0 not at all
impact-high = 10 completely
activity-ask = One thing that matters to you: how well can you do it?
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
often-light = Lightly: a cue every 45 min, a break every 90 min
often-usual = As usual: a cue every 30 min, a break every hour
often-more = More: a cue every 20 min, a break every 40 min
often-later = If you ignore reminders, they come less often. You can change all of this later.
welcome-quiet = When would you like it quiet?
welcome-quiet-why = It is also quiet in films, in presentations and while do not disturb is on. You can pause it from the tray menu at any time.
welcome-care = First, take care
welcome-care-movement = Before you move: ask your doctor or therapist first if you are pregnant or gave birth in the last 12 weeks, had a recent operation or fracture, or have osteoporosis with a fracture, rheumatoid arthritis, cancer, a heart, lung or nerve condition, fainting, a hernia, a prolapse or pain that spreads down an arm or leg, or if you are under 18.
welcome-care-signs = Some signs need medical help. You can open them from every page, under Warning signs.
welcome-breath = One breath together
welcome-breathe = Breathe
welcome-done = Done
back = Back
skip-all = Skip

group-reminders = Reminders
group-when = When
group-quiet = Quiet
group-notifications = Notifications
group-me = Exercises that suit me
group-appearance = Appearance
group-flare-up = Flare-up
group-data = Data

set-posture-enabled = Posture cues
set-posture-every = A cue every
set-posture-every-hint = Time at the desk, from 5 min to 8 h. Type 45 or 1 h 30 min.
set-movement-enabled = Movement breaks
set-movement-every = A break every
set-movement-duration = A break lasts
set-breathing-enabled = Breathing
set-breathing-every = Breathing every
set-breathing-duration = A session lasts
set-breathing-daily-long = Once a day a longer one
set-breathing-daily-long-hint = 0 min: none. In one review, sessions under five minutes tended not to work.
set-breathing-inhale = Seconds of breathing in
set-breathing-exhale = Seconds of breathing out
set-breathing-exhale-hint = 2 to 12 each. Common: 3 and 4, 4 and 4, 4 and 6, or 5 and 5. Longer than 6 is for practised breathers only.
set-schedule-enabled = Only at set hours
set-schedule-enabled-hint = Off: whenever you are at the desk.
set-schedule-monday = Monday
set-schedule-monday-hint = Such as { $times }. Leave empty to stay quiet all day.
set-schedule-tuesday = Tuesday
set-schedule-wednesday = Wednesday
set-schedule-thursday = Thursday
set-schedule-friday = Friday
set-schedule-saturday = Saturday
set-schedule-sunday = Sunday
set-timing-snooze = “Later” comes back after
set-timing-max-snoozes = “Later” at most so many times
set-timing-wait-for-pause = Wait for a pause in typing up to
set-timing-expire = Hide a reminder after
set-timing-min-gap = At least this long between reminders
set-timing-away-after = Count me as away after
set-timing-natural-break = Time away that counts as a break
set-timing-adapt = Remind me less when I ignore reminders
set-quiet-do-not-disturb = Quiet while do not disturb is on
set-quiet-fullscreen = Quiet in films and presentations
set-quiet-calls = Quiet in calls
set-notifications-style = Reminders come as
set-notifications-discreet = Discreet words
set-notifications-discreet-hint = No word of health or breath where others may look on.
set-notifications-sound = A soft sound
set-notifications-volume = Volume, 0 to 100
set-me-focus = What matters to me
set-me-positions = What suits me
set-me-desk = My desk
set-me-start = How to begin
set-me-start-hint = Gentle: small moves first. After 10 and after 30 breaks more open up.
set-me-belly-cues = Cues about the belly
set-me-belly-cues-hint = Off leaves out cues and exercises that begin with the belly.
set-me-avoid = Exercises to leave out
set-me-avoid-hint = Names of exercises, such as “Knee rolls”, with a semicolon between them.
set-appearance-language = Language
set-appearance-clock = Clock
set-appearance-theme = Colours
set-appearance-text-scale = Size of text in percent
set-appearance-text-scale-hint = 100 to 200.
set-appearance-reduce-motion = Reduce motion
set-flare-up-days = Days of gentler breaks
set-data-keep = Keep the history for

word-notification = notifications
word-window = small windows
word-system = same as the desktop
word-en = English
word-de = Deutsch
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
clinic-within = may be day-to-day variation
clinic-contact = Contact
clinic-asks = asks for contact
clinic-questions = { $count ->
    [one] one question
   *[other] { $count } questions
    }
clinic-left-out = These files could not be read as reports

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
    [one] One posture cue is chosen
   *[other] { $count } posture cues are chosen
}
exposure-interruptions = Stage { $stage }: { $count } reminders interrupt in 8 hours at the desk; at most { $most } are usually taken well
exposure-exercise = Stage { $stage }: { $name } comes { $count } times a day; at most { $most } are usually taken well. More exercises in the list, or fewer breaks, spread them
exposure-repetitions = Stage { $stage }: { $name } adds up to { $count } repetitions a day; three times its single dose is { $most }
exposure-cue = Stage { $stage }: the cue { $name } comes { $count } times a day; more cues in the list bring variety
exposure-no-cue = Stage { $stage }: every cue of its list comes in a flare-up only; on other days there is none of its own
program-flare-up = In a flare-up: movement after { $interval } % of the usual time, { $dose } % as long
program-flare-up-dose = In a flare-up: movement as often as usual, { $dose } % as long
program-contact-when = { $when }
program-check-in-off = No check-in by itself
program-check-in-daily = A check-in each day
program-check-in-weekly = A check-in each week
program-check-in-fortnightly = A check-in each second week
program-activity = Your activity: { $activity }
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
open-by-program = Set by your program; you can change it within its limits
program-none-why = A therapist can write a program for you: a file whose name ends in .unbrace.toml. Open it here, or drag it onto this window.
program-import = Open a program…
program-author = Write a program
program-export = Save a copy…
program-remove = End the program
program-remove-ask = End “{ $title }”? Your own settings apply again. Your record stays.
program-remove-yes = End it
program-remove-no = Keep it
program-stay = Not yet, stay on this stage
program-go-on = Go on to the next stage
program-where = You are on stage { $number } of { $of }: { $name }.
program-where-next = The next one begins on { $day }.
program-where-end = It ends on { $day }.
program-where-stay = You stay on this stage until you move on.
program-where-not-yet = It begins on { $day }. Until then your own settings apply.
program-where-over = It ended on { $day }. Your own settings apply.
program-offered = A program for you
program-offered-what = This is what it would change:
program-offered-bad = This file cannot be used:
program-offered-replaces = It takes the place of your program “{ $title }”.
program-offered-update = It is an update of your program. You stay where you are: { $name }.
program-yours = What stays yours
program-accept = Use it
program-refuse = Leave it
program-file-kind = Unbrace program

### Writing a program.

author-window = Write a program
author-heading = Write a program
author-how = Fill in what you want to set; what you leave out stays as the patient has it. Nothing leaves this computer: you save a file and hand it over.
author-about = About it
author-title = Title
author-author = Your name
author-contact = How to reach you
author-for = Who it is for (initials or a code, no full name)
author-stages = Stages
author-add-stage = Add a stage
author-remove-stage = Take this stage out
author-stage-name = Stage { $number }
author-name = Name of the stage
author-weeks = Weeks; the last may be open
author-posture-enabled = Posture cues
author-posture-every = A cue every, such as 30m
author-movement-enabled = Movement
author-movement-every = A break every, such as 1h
author-movement-duration = A break lasts, such as 2m
author-breathing-enabled = Breathing
author-breathing-every = Breathing every, such as 2h
author-breathing-duration = A session lasts, such as 1m
author-breathing-inhale = Seconds in
author-breathing-exhale = Seconds out
author-exercises = Exercises of this stage
author-exercises-why = Without any, Unbrace picks what suits the patient.
author-take-out = Take out
author-open-library = Add from the library
author-close-library = Close the library
author-dose-reps = Repetitions
author-dose-hold = Seconds of each hold
author-dose-sets = Rounds
author-dose-days = Days, such as monday, friday; empty: every day
author-dose-note = Your note
author-cues = Cues in your own words
author-cues-why = Without any, Unbrace's own cues come.
author-cue = The cue, such as “Let your shoulders settle.”
author-cue-why = Why, in one sentence
author-add-cue = Add the cue
author-care = Flare-ups and check-ins
author-flare-up-contact-when = In a flare-up, get in touch when
author-check-in-every = Check-in: off, daily, weekly, fortnightly
author-check-in-at = At about, such as 16:00
author-check-in-activity = The patient's own activity
author-preview = A day on this stage
author-week = In a week of five days: { $posture } cues, { $movement } breaks, { $breathing } times breathing.
author-save = Save
author-save-as = Save as…
author-open = Open…
author-handout = Handout for paper…
author-no-file = not saved yet
author-saved = Saved. Your patient can open it.
author-saved-part = Saved as it is. What is still open is listed above.
author-handed-out = The handout is saved. A browser prints it.
author-not-whole = Please change what is marked above first.
author-recovered = Your unsaved draft has been restored.
author-unsaved = Something here is not saved yet. What would you like?
no-dialog = This desktop has no window to choose a file with.
no-dialog-report = In a terminal, `unbrace report -o report.html` saves the report.
no-dialog-program = In a terminal, `unbrace program import FILE` opens a program. A file can be dropped on this window, too.
no-dialog-copy = Your program is in { $file }; it can be copied from there.
no-dialog-draft = What you wrote is kept in { $file }; it can be copied from there.
author-save-close = Save and close
author-go-on = Go on writing
author-leave = Close without saving
author-save-open = Save, then open
author-open-anyway = Open without saving
author-whole = Ready to hand over.
author-more = { $count ->
    [one] and one more
   *[other] and { $count } more
    }
handout-title = Your program
handout-by = By { $author }
handout-gentler = Gentler:
handout-care = Take care:
handout-stop = Stop:
handout-note = This sheet says what the program on your computer does. It is general support, not a medical device. A mild ache is fine: up to 4 or 5 of 10, back to usual by tomorrow. Stop for sharp or spreading pain, or new numbness or weakness, and ask your doctor or therapist.

### Questions for the therapist, and the report.

questions-title = To ask my therapist
questions-why = Note it when it comes to mind. Open questions go into the report; tick what has been asked.
questions-new = A question
questions-add = Note it
report-page-title = Report for my therapist
report-page-what = One page about the weeks shown above. You choose what goes in. It is saved where you say, and goes nowhere by itself.
report-page-kind = { $kind }: { $offered } offered, { $done } done, { $natural ->
    [one] one natural break
   *[other] { $natural } natural breaks
    }
report-page-notes = Notes to put in
report-page-name = Name on the report, if you like
report-page-contact = Please get in touch with me
report-page-html = Save the page…
report-page-json = For a clinic (JSON)…
report-page-csv = As a table (CSV)…
report-page-saved = Saved: { $file }

# Check-ins in their rhythm, the pace that grows, the first care
set-breathing-grow = Begin with a shorter pace
set-breathing-grow-hint = The first two sessions 3 and 4 seconds, the next two 4 and 4. A pace of your own applies at once.
check-in-note = A short check-in, if you like. Everything in it is optional.
check-in-note-discreet = A minute for a few questions, if you like.
check-in-yes = Check in
check-in-no = Not today
program-check-in-open = You can change when you are asked how it is going, and whether.
group-check-in = Check-in
set-check-in-every = Ask me how it is going
set-check-in-every-hint = One quiet question. If you ignore it, it waits for the next time.
set-check-in-at = From this time of day on
set-check-in-at-hint = Such as { $time }. It waits until you are there and nothing else is on.
set-check-in-sleep = Ask how the night was
set-check-in-stress = Ask about stress
set-check-in-change = Each second week, ask how much has changed
word-off = not by itself
word-daily = each day
word-weekly = each week
word-fortnightly = each second week

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
activity-is = How well can you do this: { $activity }?
