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
line-away = You are away; the clocks rest
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
menu-adapted = { $kind } comes every { $now } min for today. Back to { $set } min
menu-anyway = Quiet for 2 h: { $reason }. Remind me anyway
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
    }: gentler and shorter, up to { $count } short breaks in 8 hours at the desk. It ends by itself. Please read the warning signs: “unbrace open learn”.
flare-up-yes = Yes, gentler
flare-up-no = Not now
flare-up-on = Gentler until { $day }: up to { $count } short breaks in 8 hours at the desk. The warning signs stand in “unbrace open learn”.
flare-up-off = Back to your usual rhythm.

## Said once

autostart-title = Start Unbrace when you log in?
autostart-body = You can change this any time with “unbrace autostart on” or “off”.
autostart-yes = Yes
autostart-no = No
autostart-done = Unbrace starts when you log in.
no-tray = There is no tray to sit in, so Unbrace has no icon here. Reminders still come. “unbrace status” says what is next.
no-tray-gnome = GNOME shows tray icons with the extension “AppIndicator and KStatusNotifierItem Support”. Reminders still come. “unbrace status” says what is next.
settings-bad = The settings file has a problem
settings-bad-body = Unbrace goes on with { $using } and leaves the file alone. “unbrace config check” shows every problem.
using-running = the settings it runs with
using-last-good = the last good settings
using-defaults = the defaults
settings-mended = The settings are fine again.
history-damaged = Your history file was damaged
history-damaged-body = It is kept as { $file }. A new one has begun.
state-damaged = The saved state was damaged and is kept as { $file }. Pauses and timers begin anew.
cannot-write = Unbrace cannot write to its folder
cannot-write-body = Reminders go on. What happens now may not be kept: { $why }

## Until there is a window

open-none = There is no window for this yet.
open-today = { open-none } “unbrace status” and the tray menu say what is next.
open-guide = { open-none } “unbrace offer movement” brings a break with its steps.
open-breathe = { open-none } “unbrace offer breathing” brings a breathing session.
open-move = { open-none } “unbrace offer movement” brings a break with its steps.
open-check-in = { open-none } Type: unbrace check-in --pain 3 --impact 2. Each is from 0 to 10.
open-progress = { open-none } “unbrace history export” prints all that was recorded.
open-program = { open-none } Therapist programs are not there yet.
open-settings = { open-none } Your settings stand in { $file }. “unbrace config set posture.every 45m” changes one.
open-welcome = Unbrace reminds you to shift, move and breathe. It sits in the tray: its menu has everything.
open-learn = { open-none } Here is what matters most.

## Warning signs

warning-signs =
    Unbrace is general wellbeing support. It does not diagnose or treat, and it cannot assess you.

    Any one of these, when new, needs emergency help now:
    – back or leg pain with numbness round the genitals, inner thighs or bottom
    – new trouble starting, stopping or feeling urine, or loss of bowel control
    – a new change in feeling or function in sex, with back or leg pain
    – pain, weakness or numbness in both legs, or weakness that gets worse fast
    – pain after a serious accident or fall
    – pain with chest pain, a sudden tearing pain in chest or back, or collapse
    – neck pain with a sudden worst-ever headache, double vision, slurred speech, a drooping face, or weakness on one side
    – a stiff neck with fever, a severe headache, a rash or confusion

    Call a doctor the same day, or within days, for:
    – clumsy hands, unsteady walking, or electric shocks when you bend your neck: the same day
    – fever, chills or feeling very unwell; weight loss you cannot explain; a past cancer with new back pain
    – night pain that no position eases
    – new or spreading weakness or numbness in one arm or leg
    – new, constant pain between the shoulder blades

    Ask your doctor or therapist before you start when you are pregnant or gave birth in the last 12 weeks, had surgery or a
    fracture lately, or live with heart, lung or nerve disease, osteoporosis with fractures or inflamed joints.

    Stop an exercise when you feel faint, dizzy, short of breath, or a sharp new pain.

## Answers to commands

no-window-yet = Unbrace runs already. { open-today }
opening = The window opens.
quit-bye = Unbrace ends. See you.
refused = That does not fit now. “unbrace status” says what is on.
refused-nothing-live = There is no reminder to answer now. “unbrace status” says what is next.
refused-live = A reminder is on already: answer it with “unbrace done”, “later” or “skip”.
refused-later = It has been put off as often as your settings allow. “unbrace done” or “unbrace skip” end it.
refused-undo = There is no answer from the last 10 minutes to take back.
refused-guided = It is under way. “unbrace done” or “unbrace skip” end it.
refused-away = The screen is locked or asleep. Try again when you are back.
