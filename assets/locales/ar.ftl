### What Unbrace says. Voice: second person, masculine singular as the unmarked form, present tense, short; it invites, and it lets go of what
### was missed. A text begins with an Arabic word, because the first letter decides its direction.

kind-posture = الوضعية
kind-movement = الحركة
kind-breathing = التنفس
kind-discreet = استراحة قصيرة

## The first line of the menu and the tooltip

line-kind-posture = تلميح الوضعية
line-kind-movement = استراحة حركة
line-kind-breathing = جلسة تنفس
line-live = الآن: { $kind }
line-guided = جارٍ الآن: { $kind }
line-quiet = هدوء: { $reasons }
line-quiet-until = هدوء حتى { $time }: { $reasons }
line-quiet-indefinitely = هدوء إلى أن تستأنف
line-away = ابتعدت عن الشاشة. توقفت المؤقتات
line-next = التالي: { $kind }، نحو الساعة { $time }
line-next-soon = التالي: { $kind }، عند توقفك القادم عن الكتابة
line-later = { $kind }، نحو الساعة { $time }
line-in = بعد { $length } أمام الشاشة، نحو الساعة { $time }
line-due = عند توقفك القادم عن الكتابة
line-off = متوقف
line-none = كل التذكيرات متوقفة
line-flare-up = أيام خفيفة حتى { $day }
line-reading = وقت قراءة حتى { $time }
hold-paused = أوقفتها مؤقتًا
hold-schedule = خارج ساعاتك
hold-do-not-disturb = وضع «عدم الإزعاج»
hold-fullscreen = ملء الشاشة
hold-call = أثناء مكالمة

## The menu

menu-done = تم
menu-start = بدء
menu-start-shorter = فقط { $length }
menu-later = لاحقًا
menu-skip = تخطّي
menu-stop = إيقاف
menu-why = لماذا؟
# $answer: Done, Later or Skip
menu-undo = تراجع عن «{ $answer }»
menu-breathe = تنفّس الآن
menu-move = تحرّك الآن
menu-pause = إيقاف مؤقت
menu-resume = استئناف
menu-reading = أقرأ الآن: احسبني حاضرًا
menu-15m = 15 دقيقة
menu-30m = 30 دقيقة
menu-1h = ساعة
menu-2h = ساعتان
menu-tomorrow = حتى الغد
menu-indefinitely = إلى أن أستأنف
menu-flare-up = الأيام الخفيفة…
menu-flare-up-end = إنهاء الأيام الخفيفة
menu-check-in = كيف حالك؟…
menu-open = فتح Unbrace
menu-settings = الإعدادات…
menu-quit = خروج
menu-adapted = اليوم يأتي تذكير { $kind } كل { $now }.
menu-adapted-back = تذكير { $kind }: عودة إلى كل { $set }
menu-anyway = هدوء منذ ساعتين: { $reason }. ذكّرني مع ذلك
menu-problem = الإعدادات تحتاج إلى نظرة…

## Reminders

title-posture = تغيير صغير
title-movement = وقت الاستراحة · { $length }
title-breathing = وقت التنفس · { $length }
discreet-posture = تغيير صغير
discreet-movement = استراحة قصيرة · { $length }
discreet-breathing = لحظة هادئة · { $length }
why-title = لماذا؟
and-breathe = ثم { $length } من التنفس البطيء.
answer-elsewhere = يمكنك الرد من قائمة الأيقونة، أو بالأمر «unbrace done» أو الأمر «unbrace later» في الطرفية.
pace = الشهيق بالثواني { $inhale }، والزفير { $exhale }. وإيقاعك أنت مناسب أيضًا.
gently = بلطف اليوم: { $how }
well-done = أحسنت. نعود إلى العمل.

## Flare-up

flare-up-title = هل اشتد الألم؟
flare-up-body =
    لمدة { $days ->
        [zero] { $days } يوم
        [one] يوم واحد
        [two] يومين
        [few] { $days } أيام
        [many] { $days } يومًا
       *[other] { $days } يوم
    }: تذكيرات ألطف وأقصر، واستراحات قصيرة (حتى { $count }) في 8 ساعات أمام الشاشة. ثم تنتهي وحدها. اقرأ من فضلك العلامات التحذيرية في المكتبة.
flare-up-yes = بدء الأيام الخفيفة
flare-up-no = ليس الآن
flare-up-on = أيام خفيفة حتى { $day }: استراحات قصيرة (حتى { $count }) في 8 ساعات أمام الشاشة. العلامات التحذيرية في المكتبة.
flare-up-off = عدنا إلى إيقاعك المعتاد.

## Said once

autostart-title = هل يبدأ Unbrace عند تسجيل الدخول؟
autostart-body = يمكنك تغيير ذلك متى شئت بالأمر «unbrace autostart on» أو «off» في الطرفية.
autostart-yes = نعم
autostart-no = لا
autostart-done = سيبدأ Unbrace عند تسجيل دخولك.
autostart-too-long = لا يستطيع Windows تشغيل برنامج من مسار بهذا الطول عند تسجيل الدخول. في مجلد مساره أقصر يستطيع Unbrace أن يبدأ معك.
autostart-one-time = يشغّل macOS برنامج Unbrace من مجلد مؤقت يختفي بعد ذلك. انقل Unbrace إلى مجلد «التطبيقات» وافتحه من هناك، وعندها يمكن أن يبدأ عند تسجيل الدخول.
autostart-needs-approval = بدء Unbrace عند تسجيل الدخول متوقف في macOS. لتشغيله افتح إعدادات النظام، ثم «عام»، ثم «عناصر تسجيل الدخول»، وابحث عن Unbrace تحت «السماح في الخلفية».
autostart-refused = لم يغيّر سطح المكتب ما يبدأ عند تسجيل الدخول. يمكنك تغييره في إعدادات التطبيقات في النظام.
another-display = يعمل Unbrace على شاشة أخرى، ويفتح الدليل هناك. شغّل هذا البرنامج هناك أيضًا.
no-tray = لا يوجد هنا شريط للأيقونات، فلا أيقونة لبرنامج Unbrace. التذكيرات تأتي مع ذلك. الأمر «unbrace status» يعرض التالي.
no-tray-gnome = تعرض GNOME أيقونات البرامج مع الإضافة «AppIndicator and KStatusNotifierItem Support». التذكيرات تأتي مع ذلك. الأمر «unbrace status» يعرض التالي.
settings-bad = في ملف الإعدادات مشكلة
settings-bad-body = يستمر Unbrace في استعمال { $using } ولم يغيّر الملف. الأمر «unbrace config check» يعرض كل مشكلة.
using-running = الإعدادات التي يعمل بها
using-last-good = آخر إعدادات سليمة
using-defaults = الإعدادات الأصلية
settings-mended = الإعدادات سليمة من جديد.
history-damaged = كان ملف السجل تالفًا
history-damaged-body = حُفظ باسم { $file } وبدأ سجل جديد.
missing-tray = لا تظهر الأيقونة في الشريط: { $why }
missing-notifications = الإشعارات لا تعمل: { $why }
missing-presence = لا يستطيع Unbrace أن يلاحظ كل شيء هنا. الناقص: { $why }. يبيّن الأمر unbrace doctor السبب.
sense-input = غيابك
sense-lock = القفل والسكون
sense-do-not-disturb = «عدم الإزعاج»
sense-screen = ملء الشاشة
sense-microphone = المكالمات بالميكروفون
sense-camera = المكالمات بالكاميرا
missing-history = لا يمكن حفظ سجلك: { $why }
missing-settings = في ملف الإعدادات مشكلة: { $why }
missing-program = في البرنامج مشكلة: { $why }
missing-shortcuts = اختصارات لوحة المفاتيح لا تعمل: { $why }
state-damaged = كانت الحالة المحفوظة تالفة، وقد حُفظت باسم { $file } كما هي. تبدأ فترات التوقف والمؤقتات من جديد.
state-unreadable = لا يستطيع Unbrace قراءة { $file }: { $why }. يبقى الملف كما هو. تبدأ فترات التوقف والمؤقتات من جديد، ولا تُحفظ إلى أن يبدأ Unbrace مرة أخرى ويستطيع قراءته.
cannot-write = لا يستطيع Unbrace الكتابة في مجلده
cannot-write-body = تستمر التذكيرات. قد لا تُحفظ الإدخالات الجديدة: { $why }

## Until there is a window

open-none = لا يمكن فتح نافذة هنا.
open-today = { open-none } الأمر «unbrace status» وقائمة الأيقونة يعرضان التالي.
open-flare-up = { open-none } الأمر «unbrace flare-up on» يبدأ الأيام الخفيفة، وتنتهي من تلقاء نفسها.
open-guide = { open-none } الأمر «unbrace offer movement» يعرض استراحة بخطواتها.
open-breathe = { open-none } الأمر «unbrace offer breathing» يعرض جلسة تنفس.
open-move = { open-none } الأمر «unbrace offer movement» يعرض استراحة بخطواتها.
open-check-in = { open-none } اكتب: unbrace check-in --pain 3 --impact 2 وكل رقم من 0 إلى 10.
open-progress = { open-none } الأمر «unbrace history export» يطبع كل ما سُجّل.
open-program = { open-none } الأمر «unbrace program show» يبيّن أين أنت في برنامج المعالج.
open-visit = { open-none } الأمر «unbrace visit list» يطبع زياراتك، والأمر «unbrace ask» يحفظ أسئلتك، والأمر «unbrace report» يكتب التقرير.
open-author = { open-none } الأمر «unbrace program new FILE» يكتب برنامجًا تبدأ منه.
open-clinic = { open-none } الأمر «unbrace clinic FOLDER» يطبع النظرة العامة.
open-settings = { open-none } إعداداتك في { $file } ويمكنك تغيير إعداد بأمر مثل «unbrace config set posture.every 45m» في الطرفية.
open-welcome = يذكّرك Unbrace بأن تغيّر وضعيتك وتتحرك وتتنفس. تجد كل شيء في قائمة أيقونته.
open-library = { open-none } الأمر «unbrace open learn» يطبع أهم ما في المكتبة.
open-learn = { open-none } إليك الأهم.

## Answers to commands

opening = تُفتح النافذة.
quit-bye = أُغلق Unbrace.
# $why: the system's reason, such as "No space left on device"
quit-unsaved = لم يمكن حفظ آخر التغييرات: { $why }
not-saved = لم يمكن حفظ هذا: { $why }. يبقى ساريًا إلى أن يُغلق Unbrace.
refused = هذا غير ممكن الآن. الأمر «unbrace status» يعرض ما يجري.
refused-nothing-live = لا يوجد تذكير للرد عليه الآن. الأمر «unbrace status» يعرض التالي.
refused-live = هناك تذكير بالفعل: رُدّ عليه بالأمر «unbrace done» أو «later» أو «skip» في الطرفية.
refused-later = أُجّل بقدر ما تسمح إعداداتك. الأمر «unbrace done» أو الأمر «unbrace skip» ينهيه.
refused-undo = لا يوجد رد من آخر 10 دقائق للتراجع عنه.
refused-guided = هذا جارٍ الآن. الأمر «unbrace done» أو الأمر «unbrace skip» ينهيه.
refused-away = الشاشة مقفلة أو نائمة. جرّب ثانية عند عودتك.

## The windows

page-today = اليوم
page-progress = التقدم
page-program = البرنامج
page-library = المكتبة
page-settings = الإعدادات
guide-window = Unbrace
check-in-window = تسجيل الحالة
no-answer = بلا إجابة
not-running = برنامج Unbrace لا يعمل الآن. يمكنك التصفح، وتأتي التذكيرات حين يعمل.
start-unbrace = تشغيل Unbrace
updated = حُدّث Unbrace. إعادة التشغيل تأتي بالنسخة الجديدة.
restart = إعادة التشغيل
got-it = حسنًا
do-it = ابدأ
to-guide = عرض
pause-how-long = كم من الوقت تريد الهدوء؟
warning-signs-link = العلامات التحذيرية
your-day = يومك
lesson-title = معلومة مفيدة
lesson-seen = قرأتها
day-summary =
    { $desk } أمام الشاشة · تم { $done } من التذكيرات وعددها { $offered } · { $breaks ->
        [zero] لا استراحات أخذتها بنفسك
        [one] استراحة واحدة أخذتها بنفسك
        [two] استراحتان أخذتهما بنفسك
        [few] { $breaks } استراحات أخذتها بنفسك
        [many] { $breaks } استراحة أخذتها بنفسك
       *[other] { $breaks } استراحة أخذتها بنفسك
    }
day-begun = بدأ يومك للتو. يظهر هنا كل تذكير وكل استراحة.
row-breathe = تنفس
row-move = حركة
row-posture = وضعية
row-desk = الشاشة
row-quiet = هدوء
legend-done = تم
legend-own-break = استراحة أخذتها بنفسك بدلًا منه
legend-open = لم يتم
legend-desk = أمام الشاشة
legend-quiet = هدوء، مثل مكالمة
now = الآن
what-posture = تلميح الوضعية
what-movement = استراحة الحركة
what-breathing = جلسة التنفس
coming-in = { $what } بعد { $length }
coming-desk = { $what } بعد { $length } أمام الشاشة
coming-due = { $what }: حان وقتها، وتنتظر توقفك عن الكتابة
coming-off = { $what }: متوقفة
coming-about = نحو الساعة { $time } · { $every }
# $exercise: its name
coming-first = تبدأ بـ«{ $exercise }»
every-hour = كل ساعة
adapted-today = اليوم تأتي { $what } { $every }، لأنك تركت بعضها.
adapted-some = اليوم تأتي بعض التذكيرات أقل، لأنك تركت بعضها.
back-to-usual = العودة إلى المعتاد
remind-anyway = ذكّرني مع ذلك
next-off = متوقف
next-every = كل { $every }
range-4 = 4 أسابيع
range-12 = 12 أسبوعًا
range-52 = سنة
range-name = المدة المعروضة
tile-done = التذكيرات التي تمت
tile-done-of = { $done } من { $offered }
tile-pain = الألم
tile-pain-mean = { $count ->
    [zero] لا تسجيلات
    [one] تسجيل واحد
    [two] المتوسط، من تسجيلين
    [few] المتوسط، من { $count } تسجيلات
    [many] المتوسط، من { $count } تسجيلًا
   *[other] المتوسط، من { $count } تسجيل
    }
tile-pain-change = الأسبوع الأول والأخير
tile-breaks = استراحاتك بنفسك
tile-breaks-note = كل واحدة تُحسب
what-you-did = ما فعلته كل أسبوع
no-reminders = بعد أول التذكيرات ترى هنا ما فعلته كل أسبوع.
kind-all = الكل
kinds-shown = التذكيرات المعروضة
week-text = أسبوع { $week }: تم { $done }، { $natural ->
    [zero] ولا استراحات أخذتها بنفسك
    [one] واستراحة واحدة أخذتها بنفسك
    [two] واستراحتان أخذتهما بنفسك
    [few] و{ $natural } استراحات أخذتها بنفسك
    [many] و{ $natural } استراحة أخذتها بنفسك
   *[other] و{ $natural } استراحة أخذتها بنفسك
    }، ولم يتم { $open }
chart-keys = السهمان يمينًا ويسارًا: أسبوعًا بأسبوع
curve-keys = السهمان يمينًا ويسارًا: يومًا بيوم
flare-days = أيام اشتداد الألم
point-text = { $day }: { $figures }
note = ملاحظة
no-curve = بعد أول تسجيل لحالتك يظهر هنا خطّان.
when = متى
all-check-ins = عرض الكل ({ $count })
last-check-ins = عرض آخر خمسة
edit-check-in = تعديل { $when }
as-table = على شكل جدول
export = تصدير بصيغة CSV
exported = حُفظ باسم { $file }
how-it-was = الألم والتأثير
no-check-ins = لا شيء هنا بعد. يستغرق تسجيل الحالة أقل من 20 ثانية، وتفعله متى أحببت فقط.
day-to-day = التغيّر بأقل من نقطتين (الرقبة: أقل من 4) قد يكون تقلبًا عاديًا من يوم إلى يوم.
check-ins = تسجيلات الحالة
save = حفظ
cancel = إلغاء
delete = حذف
delete-ask = هل تحذف هذا التسجيل؟ لا يمكن استعادته.
delete-yes = حذف التسجيل
delete-no = إبقاء التسجيل
pain = الألم
impact = التأثير
activity = النشاط
named-figure = { $what } { $n }
curve-summary = { $what }: { $count ->
    [zero] لا أيام
    [one] يوم واحد
    [two] يومان
    [few] { $count } أيام
    [many] { $count } يومًا
   *[other] { $count } يوم
    }، الأول { $first }، والأخير { $last }.
week-of-kind = { $kind }، أسبوع { $week }: عُرض { $offered }، وتم { $done }، و{ $natural } باستراحة أخذتها بنفسك.
to-try = للتجربة
sources = المصادر
not-a-device = برنامج Unbrace دعم عام للراحة والعافية، وليس جهازًا طبيًا. لا يشخّص ولا يعالج. اتبع معالجك، واطلب المساعدة عند ظهور العلامات التحذيرية.
about-texts = لم يراجع هذه النصوص مختص صحي بعد.
your-own-program = برنامجك الخاص
your-own-program-why = هذا ما تطلبه إعداداتك. يمكنك تغييره متى شئت من الإعدادات.
about = حول البرنامج
settings-file = إعداداتك في هذا الملف:
your-day-would = كيف يكون يومي؟
day-preview = في يوم من 8 ساعات مع استراحة غداء: تلميحات الوضعية { $posture }، واستراحات الحركة { $movement }، وجلسات التنفس { $breathing }.
saved-at-once = تُحفظ التغييرات تلقائيًا. يظهر التراجع هنا.
take-back = تراجع: { $what } كان { $old }
takes-length = أدخل مدة من { $from } إلى { $to }.
takes-number = أدخل عددًا صحيحًا من { $from } إلى { $to }.
takes-time = أدخل وقتًا من اليوم، مثل { $time }.
takes-times = أدخل أوقاتًا من اليوم، مثل { $times }.
takes-exercises = لا يوجد تمرين باسم «{ $word }». هل تقصد «{ $near }»؟
allowed = القيم هنا: { $what }.
on = يعمل
off = متوقف
step-less = أقل
step-more = أكثر

guide-waiting = لحظة من فضلك.
guide-nothing = لا شيء جارٍ الآن. «تنفّس الآن» و«تحرّك الآن» يبدآن شيئًا.
breath-ready = استعدّ
guide-paused = متوقف مؤقتًا
guide-continue = متابعة
guide-left = الباقي
guide-previous = التمرين السابق
guide-next = التمرين التالي
guide-finish = إنهاء
guide-undo = تراجع
guide-close = إغلاق
guide-later = حسنًا، بعد قليل.
closing-exercises = { $count ->
    [zero] لا تمارين
    [one] تمرين واحد
    [two] تمرينان
    [few] { $count } تمارين
    [many] { $count } تمرينًا
   *[other] { $count } تمرين
    }
closing-breaths = { $count ->
    [zero] لا أنفاس
    [one] نفس بطيء واحد
    [two] نفسان بطيئان
    [few] { $count } أنفاس بطيئة
    [many] { $count } نفسًا بطيئًا
   *[other] { $count } نفس بطيء
    }
closing-minutes = { $count ->
    [zero] أقل من دقيقة
    [one] دقيقة واحدة
    [two] دقيقتان
    [few] { $count } دقائق
    [many] { $count } دقيقة
   *[other] { $count } دقيقة
    }
closing-seconds = { $count ->
    [one] ثانية واحدة
    [two] ثانيتان
    [few] { $count } ثوانٍ
   *[other] { $count } ثانية
    }
care-before = قبل أن تبدأ
care-stop = متى تتوقف
guide-breathing = تنفس بطيء وسهل
progress = التقدم
left = الباقي:
gentler = أخف
another = تمرين آخر
rest = توقف قصير
next = التالي
level-2-open = أنجزت 10 استراحات حركة. من الآن يأتي أيضًا القيام والدفع والإطالة.
level-3-open = أنجزت 30 استراحة حركة. من الآن تأتي أيضًا تمارين تتطلب جهدًا أكثر قليلًا.
care-yes = فهمت، لنبدأ
care-leave-out = استبعاد هذا التمرين
care-leave-out-hint = ما تستبعده يبقى في المكتبة، ويمكنك إعادته في أي وقت.
guide-warning-signs = العلامات التحذيرية
care-no = ليس اليوم
nothing-to-make-up = لا بأس. لا شيء عليك تعويضه.

check-in-title = كيف حالك؟
pain-now = الألم، بالمتوسط منذ آخر مرة
pain-low = 0 لا ألم
pain-high = 10 أسوأ ألم تتخيله
impact-ask = التأثير: كم أعاقك الألم؟
impact-low = 0 لم يعقني
impact-high = 10 أعاقني تمامًا
activity-ask = شيء يهمك: إلى أي حد تستطيع فعله؟
activity-name-ask = شيء تحب أن تفعله براحة
activity-name-example = مثل: الجلوس طوال اجتماع
activity-rename = نشاط آخر
activity-low = 0 لا أستطيع
activity-high = 10 كما كان قبل المشكلة
flare-day = يوم اشتد فيه الألم
note-ask = ملاحظة، إن أحببت
note-long = الملاحظة أطول من 2000 حرف. اختصرها من فضلك.
check-in-why = كل شيء اختياري، ويبقى على هذا الحاسوب.
not-now = ليس الآن

welcome-title = أهلًا بك
welcome-body = يذكّرك Unbrace خلال يومك بأن تغيّر وضعيتك، وأن تتحرك، وأن تتنفس وبطنك مرتخٍ. ينتظر اللحظة المناسبة، ويبقى هادئًا أثناء المكالمات.
welcome-what = ما الذي جاء بك إلى هنا؟
welcome-positions = ما الذي يناسبك في العمل؟
welcome-sit-stand = مكتبي يرتفع وينخفض
welcome-often = كم مرة يذكّرك؟
often-light = { preset-few }: تلميح كل 45 دقيقة، واستراحة كل 90 دقيقة، وتنفس كل 3 ساعات
often-usual = { preset-usual }: تلميح كل 30 دقيقة، واستراحة كل ساعة، وتنفس كل ساعتين
often-more = { preset-often }: تلميح كل 20 دقيقة، واستراحة كل 40 دقيقة، وتنفس كل 90 دقيقة
often-later = إذا تجاهلت التذكيرات فإنها تأتي أقل. يمكنك تغيير كل ذلك لاحقًا.
welcome-quiet-why = يبقى هادئًا أثناء المكالمات والأفلام والعروض، وعند تشغيل «عدم الإزعاج». يمكنك إيقافه مؤقتًا متى شئت.
welcome-care = سلامتك أولًا
welcome-nothing = لا شيء محدد
welcome-step = الخطوة { $n } من { $of }
welcome-ask-first = استشر طبيبك أو معالجك أولًا في هذه الحالات:
welcome-ask-first-list =
    الحمل، أو ولادة في آخر 12 أسبوعًا
    عملية أو كسر قبل مدة قصيرة
    هشاشة عظام مع كسر، أو التهاب المفاصل الروماتويدي، أو سرطان
    مشكلة في القلب أو الرئة أو الأعصاب أو ضغط الدم، أو الماء الأزرق (الغلوكوما)
    ميل إلى الإغماء، أو فتق، أو هبوط أعضاء الحوض
    ألم يمتد إلى الذراع أو الساق
    عمر أقل من 18 سنة
welcome-stop-if = توقف إذا…
welcome-stop-if-list =
    شعرت بدوخة أو تنميل أو ضيق في النفس: تنفّس كالمعتاد
    صار الألم حادًا أو بدأ ينتشر
    ظهر خدر جديد أو ضعف جديد
    شعرت بألم في الصدر، أو لم يهدأ ذلك خلال بضع دقائق: اطلب المساعدة الطبية فورًا
welcome-care-where = لا تبدأ جلسة تنفس أبدًا أثناء القيادة، أو أمام الآلات، أو واقفًا بلا سند. من الأسبوع 16 من الحمل تقريبًا، اجلس أو اتكئ إلى الخلف بدلًا من الاستلقاء على الظهر. بعض العلامات تحتاج إلى مساعدة طبية: تجدها تحت «العلامات التحذيرية».
home-title = هنا تجد Unbrace
home-ready = كل شيء جاهز
home-panel = تبقى الأيقونة في شريطك. نقرة عليها تأتي بكل شيء: التنفس والحركة والإيقاف المؤقت.
home-hidden = يُبقي Windows الأيقونات الجديدة خلف السهم بجانب الساعة. اسحب الأيقونة إلى الخارج لتبقى أمام عينيك.
home-menu-bar = تبقى الأيقونة في شريط القوائم. نقرة عليها تأتي بكل شيء: التنفس والحركة والإيقاف المؤقت.
home-gnome = تعرض GNOME هذه الأيقونات مع الإضافة «AppIndicator and KStatusNotifierItem Support». حتى ذلك الحين افتح Unbrace من تطبيقاتك. التذكيرات تأتي في كل حال.
home-nowhere = لا مكان للأيقونات في سطح مكتبك. افتح Unbrace من تطبيقاتك. التذكيرات تأتي وحدها.
home-first = يأتي أول تذكير نحو { $time }.
home-try = تجربة تذكير الآن
home-tried = ها هو قادم. أجب عنه، أو دعه يمر.
home-login = البدء عند تسجيل دخولي
welcome-breath = نفس واحد معًا
welcome-breath-over = كان هذا نفسًا. جميل.
welcome-breathe = تنفّس
welcome-done = تم
back = رجوع
skip-all = تخطّي

group-reminders = التذكيرات
group-when = ساعات العمل
group-quiet = الهدوء
group-notifications = الإشعارات
group-me = ما يناسبني
group-appearance = المظهر والبدء
group-data = السجل

set-posture-enabled = تلميحات الوضعية
set-posture-every = تلميح الوضعية كل
set-posture-every-hint = الوقت أمام الشاشة، من { $from } إلى { $to }.
set-movement-enabled = استراحات الحركة
set-movement-every = استراحة الحركة كل
set-movement-duration = مدة استراحة الحركة
set-breathing-enabled = جلسات التنفس
set-breathing-every = جلسة التنفس كل
set-breathing-duration = مدة جلسة التنفس
set-breathing-daily-long = جلسة أطول مرة في اليوم
set-breathing-daily-long-hint = 0 دقيقة: بلا جلسة. دقيقة واحدة استراحة مفيدة. أما التوتر، ففي إحدى المراجعات لم تنفع معه غالبًا الجلسات الأقصر من خمس دقائق.
set-breathing-inhale = ثواني الشهيق
set-breathing-exhale = ثواني الزفير
set-breathing-exhale-hint = من 2 إلى 12 لكل منهما. الشائع: 3 و4، أو 4 و4، أو 4 و6، أو 5 و5. ما يزيد على 6 لمن تدرب طويلًا فقط.
set-schedule-enabled = في ساعات العمل فقط
set-schedule-enabled-hint = عند الإيقاف: كلما كنت أمام الشاشة.
set-schedule-monday = الإثنين
set-schedule-monday-hint = مثل { $times }. اتركه فارغًا ليبقى اليوم كله هادئًا.
set-schedule-tuesday = الثلاثاء
set-schedule-wednesday = الأربعاء
set-schedule-thursday = الخميس
set-schedule-friday = الجمعة
set-schedule-saturday = السبت
set-schedule-sunday = الأحد
set-timing-snooze = «لاحقًا» يذكّرني من جديد بعد
set-timing-max-snoozes = أكثر عدد لمرات «لاحقًا»
set-timing-wait-for-pause = أطول انتظار لتوقفي عن الكتابة
set-timing-expire = إخفاء تذكير بلا رد بعد
set-timing-min-gap = أقل مدة بين التذكيرات
set-timing-away-after = اعتباري بعيدًا عن الشاشة بعد
set-timing-natural-break = الابتعاد يُحسب استراحة بعد
set-timing-adapt = ذكّرني أقل حين أتجاهل التذكيرات
set-quiet-do-not-disturb = هدوء عند تشغيل «عدم الإزعاج»
set-quiet-fullscreen = هدوء في الأفلام والعروض
set-quiet-calls = هدوء أثناء المكالمات
set-notifications-style = شكل التذكيرات
set-notifications-discreet = صياغة متحفظة
set-notifications-discreet-hint = بلا كلمة عن الصحة أو التنفس حيث قد ينظر غيرك.
set-notifications-sound = صوت هادئ
set-notifications-volume = مستوى الصوت
set-me-focus = ما يهمني
set-me-positions = ما يناسبني
set-me-desk = مكتبي
set-me-start = كيف أبدأ
set-me-start-hint = بلطف: حركات صغيرة أولًا. بعد 10 استراحات وبعد 30 يُفتح المزيد.
set-me-belly-cues = تلميحات عن البطن
set-me-belly-cues-hint = عند الإيقاف لا تأتي التلميحات والتمارين التي تبدأ من البطن.
set-me-avoid = تمارين لا أريدها
set-me-avoid-hint = لا تُعرض بعد ذلك.
set-appearance-language = اللغة
font-missing = تبقى النوافذ بالإنجليزية، لأن هذا الحاسوب بلا خط للغة { $language }. ثبّت { $packages }، ثم افتح النافذة من جديد.
set-appearance-clock = الساعة
set-appearance-theme = الألوان
set-appearance-accent = لون الإبراز
set-appearance-accent-hint = يمكن أن تأخذ الأزرار والرسوم لون سطح مكتبك. ويُعدَّل حيث تصعب قراءته.
set-appearance-text-scale = حجم النص
set-appearance-text-scale-hint = من 100 إلى 200%.
set-appearance-reduce-motion = تقليل الحركة على الشاشة
set-flare-up-days = عدد الأيام الخفيفة عند اشتداد الألم
set-data-keep = الاحتفاظ بالسجل مدة

word-notification = إشعارات
word-window = نوافذ صغيرة
word-system = مثل النظام
word-unbrace = ألوان Unbrace
word-ar = العربية
word-en = English
word-de = Deutsch
word-es = Español
word-fr = Français
word-pt = Português (Brasil)
word-ja = 日本語
word-zh = 简体中文
word-12h = 12 ساعة (2:05 م)
word-24h = 24 ساعة (14:05)
word-light = فاتح
word-dark = داكن
word-high-contrast = تباين عالٍ
word-lower-back = أسفل الظهر
word-upper-back = أعلى الظهر
word-neck = الرقبة
word-hips = الوركان
word-seated = جلوسًا
word-standing = وقوفًا
word-floor = على الأرض
word-fixed = ثابت
word-gentle = بلطف
word-usual = كل شيء من البداية
word-sit-stand = يرتفع وينخفض
guide-counted = { $counted } من { $of }
guide-count = عدّ واحدة
edit-undo = تراجع
edit-cut = قص
edit-copy = نسخ
edit-paste = لصق
edit-all = تحديد الكل

### Times and dates. Months are with the report.

time-am = { $time } ص
time-pm = { $time } م
weekday-date = { weekday-name }، { $date }
weekday-name = { $weekday ->
    [1] الإثنين
    [2] الثلاثاء
    [3] الأربعاء
    [4] الخميس
    [5] الجمعة
    [6] السبت
   *[7] الأحد
    }
# Lengths of time. One and two stand in the word; `parse_typed` in src/duration.rs reads them back.
length-years = { $n ->
    [one] سنة
    [two] سنتين
    [few] { $n } سنوات
   *[other] { $n } سنة
    }
length-days = { $n ->
    [one] يوم
    [two] يومين
    [few] { $n } أيام
    [many] { $n } يومًا
   *[other] { $n } يوم
    }
length-hours = { $n ->
    [one] ساعة
    [two] ساعتين
    [few] { $n } ساعات
   *[other] { $n } ساعة
    }
length-minutes = { $n ->
    [one] دقيقة
    [two] دقيقتين
    [few] { $n } دقائق
   *[other] { $n } دقيقة
    }
length-seconds = { $n ->
    [one] ثانية
    [two] ثانيتين
    [few] { $n } ثوانٍ
   *[other] { $n } ثانية
    }
length-two = { $first } و{ $second }
# An enumeration, item by item, and a sentence
list = { $list }، { $item }
sentence = { $text }.
date-time = { $day }، { $time }

### The report to the therapist, and the overview of many.

report-title = تقرير Unbrace
report-lead = الاستراحات والحركة والتنفس أمام الشاشة، وكيف كان الحال
report-decimal-point = .
report-date = { $day } { report-month } { $year }
report-short-date = { $day } { report-month }
report-month = { $month ->
    [1] يناير
    [2] فبراير
    [3] مارس
    [4] أبريل
    [5] مايو
    [6] يونيو
    [7] يوليو
    [8] أغسطس
    [9] سبتمبر
    [10] أكتوبر
    [11] نوفمبر
   *[12] ديسمبر
    }
report-name = الاسم
report-period = المدة
report-program = البرنامج
report-no-program = لا يوجد
report-made = تاريخ التقرير
report-contact = يطلب التواصل معه.
report-of = { $a } من { $b }
report-tile-pain = الألم، المتوسط (من 0 إلى 10)
report-best-worst = الأحسن { $best }، الأشد { $worst }
report-no-entry = لا تسجيل
report-activity = النشاط الخاص
report-start-now = البداية ← الآن
report-flare-days = أيام اشتداد الألم
report-of-days = { $days ->
    [zero] من { $days } يوم
    [one] من يوم واحد
    [two] من يومين
    [few] من { $days } أيام
    [many] من { $days } يومًا
   *[other] من { $days } يوم
    }
report-offered-title = ما عُرض وما تم
report-offered = عُرض
report-done = تم
report-share = تم ÷ عُرض
report-natural = استراحة تلقائية
report-skipped = تُخُطّي
report-unanswered = بلا رد
report-later = أُجّل
report-waited = انتظر
report-breaks = الاستراحات التلقائية بعيدًا عن الشاشة: { $count }.
report-waits-from = يُحسب «أُجّل» و«انتظر» ابتداءً من { $day } فقط.
report-exercises = تمرينًا بتمرين
report-exercises-least = الأقل تنفيذًا:
report-exercises-most = الأكثر تنفيذًا:
report-exercises-left-out = مستبعد بالاختيار:
report-left-out = مستبعد بالاختيار
report-gentler = الطريقة الأخف
report-repetitions = مرات التكرار
report-exercises-how = يُحسب التمرين مع الاستراحة التي كان جزءًا منها. الطريقة الأخف: تمرين أُنجز وقت اشتداد الألم، حيث يعرض الدليل الطريقة الأخف. مرات التكرار: تُعدّ في الاستراحات التي فيها هذا التمرين وحده.
report-exercises-from = قبل { $day } يُحسب التمرين الأول من كل استراحة فقط.
report-curves-title = الألم والتأثير
report-curves-words = منحنيان من 0 إلى 10 خلال المدة؛ وفي الجدول التالي الأرقام نفسها.
report-no-check-ins = لا تسجيلات في هذه المدة.
report-pain = الألم
report-impact = التأثير
report-pain-scale = الألم منذ آخر تسجيل (NPRS: الرقم 0 لا ألم، 10 الأشد)
report-impact-scale = التأثير (0 لا تأثير، 10 يعيق كل شيء)
report-activity-scale = النشاط الخاص (PSFS: الرقم 0 لا يستطيع، 10 كما قبل المشكلة)
report-sleep-scale = النوم (0 ضعيف جدًا، 10 جيد جدًا)
report-stress-scale = الضغط النفسي (0 لا ضغط، 10 الأشد)
report-mean = المتوسط
report-best = الأحسن
report-worst = الأشد
report-first = البداية
report-last = الآن
report-entries = التسجيلات
report-change = التغيّر منذ البداية (مقياس GROC، من {"\u2066"}−5{"\u2069"} إلى {"\u2066"}+5{"\u2069"}، و0 بلا تغيّر):
report-questions = أسئلة للطرح
report-questions-over = أسئلة للطرح: { $count }، في الصفحة التالية.
report-notes = ملاحظات
report-read-title = كيف يُقرأ هذا التقرير
report-read-change = التغيّر بأقل من نقطتين قد يكون تقلبًا عاديًا من يوم إلى يوم؛ وفي ألم الرقبة حتى أقل من 4، وفي النشاط الواحد أقل من 3.
report-read-share = النسبة «تم ÷ عُرض» تنظر إلى ما عُرض، لا إلى ما خُطّط له. ترك بعضه أمر معتاد.
report-read-not = ليس هذا تشخيصًا ولا مقياسًا للجهد. برنامج Unbrace ليس جهازًا طبيًا. الشخص نفسه اختار ما يظهر هنا.
report-details = التفاصيل
report-by-week = أسبوعًا بأسبوع: تم / عُرض، والاستراحات، ومتوسطات التسجيلات
report-by-month = شهرًا بشهر: تم / عُرض، والاستراحات، ومتوسطات التسجيلات
report-by-year = سنة بسنة: تم / عُرض، والاستراحات، ومتوسطات التسجيلات
report-breaks-short = الاستراحات
report-check-ins = التسجيلات
report-counts-title = ما الذي يُحسب
report-counts-offered = عُرض: كل تذكير ظهر ثم انتهى: تم، أو استراحة تلقائية، أو تُخُطّي، أو بقي بلا رد.
report-counts-natural = استراحة تلقائية: ابتعد الشخص عن الشاشة والتذكير ظاهر. لا تُحسب منجزة ولا متروكة.
report-counts-later = أُجّل: عدد المرات التي طُلب فيها تأخير تذكير. وهو التذكير نفسه حين يأتي من جديد.
report-counts-waited = انتظر: عدد المرات التي حان فيها تذكير أثناء مكالمة أو فيلم أو «عدم الإزعاج» وانتظر حتى النهاية.
report-counts-absorbed = تلميحات الوضعية التي جاءت مع تذكير حركة أو تنفس لا تُعرض وحدها: { $count }.
report-counts-scales = الأحسن والأشد: أقل ألم وتأثير وضغط نفسي، وأعلى نشاط ونوم هي الأحسن. البداية والآن هما أول تسجيل وآخره.
report-counts-chosen = يبدأ اليوم عند الساعة { $time }. الملاحظات والأسئلة هنا فقط حيث اختارها الشخص.

clinic-title = نظرة عامة على التقارير
clinic-lead = { $count ->
    [zero] لا تقارير
    [one] تقرير واحد
    [two] تقريران
    [few] { $count } تقارير
    [many] { $count } تقريرًا
   *[other] { $count } تقرير
    }، قراءة يوم { $day }
clinic-change = الألم، أول ← آخر
clinic-least = الأقل تنفيذًا
clinic-within = قد يكون تقلبًا عاديًا
clinic-contact = التواصل
clinic-asks = يطلب التواصل
clinic-questions = { $count ->
    [zero] لا أسئلة
    [one] سؤال واحد
    [two] سؤالان
    [few] { $count } أسئلة
    [many] { $count } سؤالًا
   *[other] { $count } سؤال
    }
clinic-left-out = ملفات لم يمكن قراءتها على أنها تقارير
clinic-window = تقارير عدة مرضى
clinic-reports = التقارير
clinic-files = المجلد والمفتاح
clinic-folder = المجلد
clinic-folder-none = اختر المجلد الذي فيه تقارير مرضاك: الملفات التي ينتهي اسمها بالحروف json أو age.
clinic-choose-folder = اختيار مجلد…
clinic-read-again = قراءته من جديد
clinic-key = مفتاحك
clinic-key-why = يفتح مفتاحك التقارير المختومة لك. احتفظ بملفه لنفسك، واحتفظ بنسخة منه في مكان آمن: المفتاح الضائع لا بديل له.
clinic-key-none = لا مفتاح مفتوح.
clinic-choose-key = فتح مفتاح…
clinic-make-key = إنشاء مفتاح جديد…
clinic-key-made = مفتاحك الجديد في { $file } فاحتفظ من فضلك بنسخة منه في مكان آمن.
clinic-key-exists = يوجد { $file } من قبل، والمفتاح لا يُستبدل أبدًا. اختر اسمًا آخر من فضلك.
clinic-key-missing = لا يوجد مفتاح بهذا الاسم. إذا ضاع مفتاحك فلا شيء يفتح التقارير المختومة له: أنشئ مفتاحًا جديدًا، وضعه في برامجك، واطلب التقارير من جديد.
clinic-key-passphrase = هذا المفتاح محمي بعبارة مرور. تزيلها الأداة age عنه.
clinic-key-public = هذا هو النصف العام من مفتاح. النصف السري هو الذي يفتح التقارير: يبدأ بالحروف AGE-SECRET-KEY-1 في أوله.
clinic-key-other = لا مفتاح في هذا الملف. يبدأ المفتاح بالحروف AGE-SECRET-KEY-1 في أوله.
clinic-public = النصف العام من مفتاحك
clinic-public-why = ضعه في برامجك: في نموذج البرنامج حقل خاص به. بعدها تُختم لك التقارير التي يحفظها مرضاك.
clinic-copy = نسخ النصف العام
clinic-save = حفظ النظرة العامة
clinic-save-page = على شكل صفحة…
clinic-save-table = على شكل جدول (CSV)…
clinic-saved = حُفظ: { $file }. كل من يستطيع قراءة الملف يستطيع قراءة ما فيه.
clinic-search = بحث في الأسماء والأسئلة
clinic-count = { $shown } من { $count }
clinic-sorted = الترتيب حسب: { $column }
clinic-sorted-reversed = الترتيب حسب: { $column }، معكوسًا
clinic-reading = قراءة التقارير …
clinic-empty = لا تقارير في هذا المجلد.
clinic-needs-key = { $count ->
    [zero] لا تقارير مختومة.
    [one] تقرير واحد مختوم. مفتاحك يفتحه: اختره تحت «المجلد والمفتاح».
    [two] تقريران مختومان. مفتاحك يفتحهما: اختره تحت «المجلد والمفتاح».
    [few] { $count } تقارير مختومة. مفتاحك يفتحها: اختره تحت «المجلد والمفتاح».
    [many] { $count } تقريرًا مختومًا. مفتاحك يفتحها: اختره تحت «المجلد والمفتاح».
   *[other] { $count } تقرير مختوم. مفتاحك يفتحها: اختره تحت «المجلد والمفتاح».
    }
clinic-some-left-out = { $count ->
    [zero] قُرئت كل الملفات.
    [one] لم يمكن قراءة ملف واحد. السبب تحت «المجلد والمفتاح».
    [two] لم يمكن قراءة ملفين. السبب تحت «المجلد والمفتاح».
    [few] لم يمكن قراءة { $count } ملفات. السبب تحت «المجلد والمفتاح».
    [many] لم يمكن قراءة { $count } ملفًا. السبب تحت «المجلد والمفتاح».
   *[other] لم يمكن قراءة { $count } ملف. السبب تحت «المجلد والمفتاح».
    }
clinic-left-out-more = { $count ->
    [zero] ولا غيرها
    [one] وواحد غيرها
    [two] واثنان غيرها
   *[other] و{ $count } غيرها
    }
clinic-why-sealed = هو مختوم. مفتاحك يفتحه.
clinic-why-other-key = هو مختوم لمفتاح آخر. إذا ضاع ذلك المفتاح فلا شيء يفتحه: اطلب تقريرًا جديدًا من فضلك.
clinic-why-damaged = قُطع أو تغيّر في الطريق. اطلبه من جديد من فضلك.
clinic-why-passphrase = هو مختوم بعبارة مرور لا بمفتاحك.
clinic-why-newer = هو مختوم بصيغة أحدث. قد تفتحه نسخة أحدث من Unbrace هنا.
clinic-why-page = هو صفحة أو جدول. النظرة العامة تقرأ التقارير التي ينتهي اسمها بالحروف json أو json.age فقط.
clinic-why-large = هو أكبر من 8 ميغابايت.
clinic-why-no-report = ليس تقريرًا.
clinic-back = العودة إلى الجدول
clinic-save-report = حفظ على شكل صفحة…
clinic-asked = الأسئلة
clinic-done = تم
clinic-exercises = التمارين: تم / عُرض
clinic-exercise-left-out = مستبعد بالاختيار
clinic-repetitions = { $count ->
    [zero] بلا تكرار
    [one] تكرار واحد
    [two] تكراران
    [few] { $count } تكرارات
    [many] { $count } تكرارًا
   *[other] { $count } تكرار
    }
clinic-pain = الألم
clinic-no-pain = لا درجات للألم في هذه المدة.
clinic-figure = { $name }: المتوسط { $mean }، الأول { $first }، الأخير { $last }
clinic-notes = ملاحظات

# Therapists' programs
program-by = { $title }، من { $author }
program-contact = للتواصل: { $contact }
program-for = لمن: { $label }
program-valid = من { $from } إلى { $to }
program-valid-from = ابتداءً من { $from }
program-valid-to = حتى { $to }
program-stage = { $weeks ->
    [zero] المرحلة { $number }: { $name }، بلا أسابيع
    [one] المرحلة { $number }: { $name }، أسبوع واحد
    [two] المرحلة { $number }: { $name }، أسبوعان
    [few] المرحلة { $number }: { $name }، { $weeks } أسابيع
    [many] المرحلة { $number }: { $name }، { $weeks } أسبوعًا
   *[other] المرحلة { $number }: { $name }، { $weeks } أسبوع
    }
program-stage-open = المرحلة { $number }: { $name }، بلا نهاية
program-about = «{ $about }»
program-posture-every = تلميحات الوضعية كل { $every } أمام الشاشة
program-posture-off = بلا تلميحات للوضعية
program-movement-every = حركة كل { $every } أمام الشاشة
program-movement-length = مدة الحركة { $length }
program-movement-off = بلا استراحات حركة
program-breathing-every = تنفس كل { $every } أمام الشاشة
program-breathing-length = مدة التنفس { $length }
program-breathing-off = بلا جلسات تنفس
program-pace = شهيق { $inhale } وزفير { $exhale } بالثواني
program-long = مرة في اليوم جلسة تنفس أطول مدتها { $length }
program-exercises = التمارين: { $list }
program-cues = { $count ->
    [zero] بلا تلميحات للوضعية
    [one] تلميح واحد للوضعية
    [two] تلميحان للوضعية
    [few] { $count } تلميحات للوضعية
    [many] { $count } تلميحًا للوضعية
   *[other] { $count } تلميح للوضعية
    }
exposure-interruptions = المرحلة { $stage }: تقاطع التذكيرات العمل { $count } مرة في 8 ساعات أمام الشاشة؛ ويقترح Unbrace حتى { $most }
exposure-exercise = المرحلة { $stage }: يأتي { $name } { $count } مرة في اليوم؛ ويقترح Unbrace حتى { $most }. تمارين أكثر في القائمة أو استراحات أقل توزّعه
exposure-repetitions = المرحلة { $stage }: يصل { $name } إلى { $count } تكرار في اليوم؛ وثلاثة أمثال مقداره الواحد { $most }
exposure-cue = المرحلة { $stage }: يأتي التلميح { $name } { $count } مرة في اليوم؛ تلميحات أكثر في القائمة تجلب التنوع
exposure-no-cue = المرحلة { $stage }: كل تلميحات قائمتها تأتي وقت اشتداد الألم فقط؛ وفي الأيام الأخرى لا تلميح لها
program-flare-up = وقت اشتداد الألم تأتي الحركة { $often ->
    [more] أكثر
    [less] أقل
   *[same] كالمعتاد
    }، وتستغرق { $dose ->
    [50] نصف المدة
    [100] المدة المعتادة
   *[other] { $dose }% من المدة
    }.
program-contact-when = { $when }
program-check-in-off = بلا تسجيل للحالة من تلقائه
program-check-in-daily = تسجيل للحالة كل يوم
program-check-in-weekly = تسجيل للحالة كل أسبوع
program-check-in-fortnightly = تسجيل للحالة كل أسبوعين
program-activity = نشاطك: { $activity }
program-visit = { $how ->
    [video] زيارة بالفيديو
    [phone] زيارة بالهاتف
   *[in-person] زيارة حضورية
    }: { $day }، { $time }
program-visit-note = { program-visit } ({ $note })
program-always-yours = يمكنك دائمًا الإيقاف المؤقت، والتخطي، والخروج، واستبعاد تمارين.
program-every-open = يمكنك تغيير عدد مرات التذكير، من { $from } إلى { $to }.
program-duration-open = يمكنك تغيير المدة، من { $from } إلى { $to }.
program-pace-open = يمكنك تغيير سرعة التنفس.
program-switch-off-open = يمكنك تشغيل كل نوع وإيقافه.
program-settings-kept = تبقى إعداداتك كما هي، وتسري من جديد عند انتهاء البرنامج.
program-dose-reps = { $count ->
    [zero] بلا تكرار
    [one] مرة واحدة
    [two] مرتين
    [few] { $count } مرات
   *[other] { $count } مرة
    }
program-dose-hold = { $count ->
    [zero] بلا ثبات
    [one] اثبت ثانية واحدة
    [two] اثبت ثانيتين
    [few] اثبت { $count } ثوانٍ
   *[other] اثبت { $count } ثانية
    }
program-dose-sets = { $count ->
    [zero] بلا جولات
    [one] جولة واحدة
    [two] جولتان
    [few] { $count } جولات
   *[other] { $count } جولة
    }
program-dose-sides = لكل جهة
program-gentler = افعل نصفه، وصغّره كما تحب.
program-begun = بدأ برنامجك: { $title }
program-next-stage = مرحلة جديدة من برنامجك: { $name }
program-over = انتهى برنامجك «{ $title }». تسري إعداداتك من جديد.
program-bad = لا يمكن قراءة برنامجك
program-bad-body = يستمر Unbrace في استعمال { $using }. يبقى الملف كما هو.
program-mended = عادت قراءة برنامجك ممكنة.
program-line = { $title }: { $stage }
using-own-settings = إعداداتك
using-good-program = آخر نسخة سليمة منه
program-news = هناك جديد في برنامجك: يعرضه الأمر «unbrace program show» في الطرفية.

### The program's page.

set-by-program = يحدده برنامجك
program-none-why = يقودك البرنامج عدة أسابيع، مرحلة بعد مرحلة. اختر واحدًا لتنظر فيه؛ لا يبدأ إلا حين تقول ذلك. وقد يعطيك معالجك ملفًا: افتحه هنا، أو اسحبه إلى هذه النافذة.
program-import = لديّ ملف…
program-author = إنشاء برنامج (للمعالجين)
program-export = حفظ نسخة…
program-remove = إنهاء البرنامج
program-remove-ask = هل ينتهي «{ $title }»؟ تسري إعداداتك من جديد. ويبقى سجلك.
program-remove-yes = إنهاء البرنامج الآن
program-remove-no = إبقاء البرنامج
program-stay = البقاء في هذه المرحلة الآن
program-go-on = الانتقال إلى المرحلة التالية
program-where = المرحلة { $number } من { $of }، اليوم { $day } من { $days }
program-where-next = تبدأ التالية يوم { $day }
program-where-end = ينتهي يوم { $day }
program-where-stay = تبقى في هذه المرحلة إلى أن تنتقل.
program-where-not-yet = يبدأ يوم { $day }. حتى ذلك الحين تسري إعداداتك.
program-where-over = انتهى يوم { $day }. تسري إعداداتك.
program-offered-bad = لا يمكن استعمال هذا الملف:
program-offered-replaces = يحل محل برنامجك «{ $title }».
program-offered-update = هو تحديث لبرنامجك. تبقى حيث أنت: { $name }.
program-yours = لك الخيار
program-accept = بدء هذا البرنامج
program-refuse = ليس الآن
program-file-kind = برنامج Unbrace

### Writing a program.

author-window = إنشاء برنامج
author-heading = إنشاء برنامج
author-how = املأ ما تريد تحديده؛ وما تتركه يبقى كما هو عند المريض. لا شيء يغادر هذا الحاسوب: تحفظ ملفًا وتسلّمه.
author-about = ما تقوله للمريض
author-title = العنوان
author-author = اسمك
author-contact = كيف يصل إليك المريض
author-for = رمز المريض (أحرف أو رمز، بلا اسم كامل)
author-stages = المراحل
author-add-stage = إضافة مرحلة
author-remove-stage = إزالة المرحلة
author-stage-name = المرحلة { $number }
author-name = اسم المرحلة
author-weeks = المدة بالأسابيع (فارغ في آخر مرحلة)
author-posture-enabled = تلميحات الوضعية
author-posture-every = تلميح كل
author-movement-enabled = استراحات الحركة
author-movement-every = استراحة كل
author-movement-duration = مدة الاستراحة
author-breathing-enabled = جلسات التنفس
author-breathing-every = جلسة كل
author-breathing-duration = مدة الجلسة
author-breathing-inhale = ثواني الشهيق
author-breathing-exhale = ثواني الزفير
author-exercises = تمارين هذه المرحلة
author-exercises-why = بلا تمارين يختار Unbrace ما يناسب المريض.
author-open-library = إضافة تمارين…
author-dose-reps = مرات التكرار
author-dose-hold = ثواني كل ثبات
author-dose-sets = الجولات
author-dose-note = ملاحظة للمريض
author-cues = تلميحات الوضعية
author-cues-why = بلا تلميحات تأتي تلميحات Unbrace نفسه. ويمكنك إضافة تلميحات بكلماتك.
author-cue = التلميح، مثل «دع كتفيك يهبطان.»
author-cue-why = السبب، في جملة واحدة
author-add-cue = إضافة التلميح
author-care = اشتداد الألم وتسجيل الحالة والحدود
author-flare-up-contact-when = متى يتواصل المريض وقت اشتداد الألم
author-check-in-every = تسجيل الحالة
author-check-in-at = نحو الساعة
author-check-in-activity = نشاط المريض الخاص، مثل «الجلوس طوال اجتماع»
author-visits = الزيارات والتقارير
author-visits-why = يأتي إشعار هادئ في اليوم السابق للزيارة. يفتح صفحة فيها تسجيل الحال والأسئلة والتقرير.
author-visit-new = زيارة جديدة
author-visit-at = التاريخ والوقت ({"\u2066"}2026-12-03 10:00{"\u2069"})
author-visit-note = ملاحظة، مثل ما يُحضَّر
author-visit-refused = اكتب التاريخ والوقت مثل {"\u2066"}{ $example }{"\u2069"}.
author-key-file = من ملف مفتاحك…
author-report-seal-to = مفتاحك العام ({"\u2066"}age1…{"\u2069"}): تُختم لك به تقارير مريضك
author-key-secret = هذا مفتاحك السري. احتفظ به لنفسك، وأدخل النصف العام: يبدأ بالحروف age1 في أوله.
author-key-refused = يبدأ المفتاح العام بالحروف age1 في أوله. نافذة «التقارير» تنشئ مفتاحًا وتعرض نصفه العام.
author-preview = معاينة
author-week = في أسبوع من خمسة أيام: تلميحات الوضعية { $posture }، واستراحات الحركة { $movement }، وجلسات التنفس { $breathing }.
author-save = حفظ
author-save-as = حفظ باسم…
author-open = فتح…
author-handout = طباعة ورقة البرنامج…
author-no-file = لم يُحفظ بعد
author-saved = حُفظ. يستطيع مريضك فتحه.
author-saved-part = حُفظ كما هو. بعض الحقول ما زالت مفتوحة.
author-handed-out = حُفظت ورقة البرنامج. يفتحها المتصفح ويطبعها.
author-not-whole = بعض الحقول ما زالت مفتوحة. املأها أولًا من فضلك.
author-recovered = استُعيدت مسودتك التي لم تُحفظ.
author-unsaved = هنا شيء لم يُحفظ بعد. ماذا تريد؟
no-dialog = لا نافذة لاختيار الملفات في سطح المكتب هذا.
no-dialog-report = في الطرفية يحفظ الأمر `unbrace report -o report.html` التقرير.
no-dialog-clinic = في الطرفية يفتح الأمر `unbrace open clinic FOLDER --key FILE` التقارير.
no-dialog-program = في الطرفية يفتح الأمر `unbrace program import FILE` برنامجًا. ويمكن إفلات ملف على هذه النافذة أيضًا.
no-dialog-copy = برنامجك في { $file } ويمكن نسخه من هناك.
no-dialog-draft = ما كتبته محفوظ في { $file } ويمكن نسخه من هناك.
author-save-close = حفظ وإغلاق
author-go-on = متابعة الكتابة
author-leave = إغلاق بلا حفظ
author-save-open = حفظ ثم فتح
author-open-anyway = فتح بلا حفظ
author-whole = جاهز للتسليم.
handout-title = برنامجك
handout-by = من { $author }
handout-name = الاسم:
handout-date = التاريخ:
handout-weeks = { $weeks ->
    [zero] بلا أسابيع
    [one] أسبوع واحد
    [two] أسبوعان
    [few] { $weeks } أسابيع
    [many] { $weeks } أسبوعًا
   *[other] { $weeks } أسبوع
    }
handout-open-end = من بعدها
handout-every = { $kind }: كل { $every }
handout-long = مرة في اليوم { $length }
handout-week = الأسبوع { $number }
handout-exercises = التمارين
handout-stop-rule = لا بأس بوجع خفيف: حتى 4 أو 5 من 10، ويعود كالمعتاد في الغد. توقف إذا صار الألم حادًا أو بدأ ينتشر، أو شعرت بدوخة، أو ظهر خدر جديد أو ضعف جديد؛ اقرأ العلامات التحذيرية، واستشر طبيبك أو معالجك.
handout-cues = تغييرات صغيرة خلال اليوم
handout-rules = من المفيد أن تعرف
handout-care = انتبه:
handout-note = تبيّن هذه الورقة ما يفعله البرنامج على حاسوبك. هو دعم عام، وليس جهازًا طبيًا.

### Visits to a therapist.

# $how: video, phone, in-person, or discreet, which names no therapist
visit-who = { $how ->
    [video] زيارتك بالفيديو
    [phone] زيارتك بالهاتف
    [discreet] موعدك
   *[in-person] زيارتك
    }
visit-today = { visit-who } اليوم، الساعة { $time }.
visit-tomorrow = { visit-who } غدًا، الساعة { $time }.
visit-on = { visit-who } يوم { $day }، الساعة { $time }.
visit-before = تسجيل الحالة وأسئلتك والتقرير في صفحة واحدة.
visit-before-discreet = ما قد تحب تجهيزه في صفحة واحدة.
visit-prepare = الاستعداد
visit-after = ملف جديد؟
visit-after-body = هل لديك ملف جديد من معالجك؟ يمكنك فتحه هنا.
visit-after-discreet = إن كان لديك ملف جديد لبرنامج Unbrace، يمكنك فتحه هنا.
visit-file = فتح ملف
visit-no-file = لا ملف جديد
visits-title = زياراتك للمعالج
visits-none = لا زيارة قادمة. أضف زيارة، ويأتيك إشعار هادئ في اليوم السابق لها.
visits-add = إضافة زيارة
visits-date = التاريخ
visits-time = الوقت
visits-how = طريقة الزيارة
visits-video = بالفيديو
visits-in-person = حضورية
visits-phone = بالهاتف
visits-note = ملاحظة، إن أحببت
visits-save = إضافة
visits-from-program = من برنامجك
visits-deleted = حُذفت: { $visit }
visit-page = الاستعداد لزيارتك
visit-to-list = كل الزيارات
visit-check-in = كيف حالك
visit-check-in-why = تسجيل الحالة اليوم يبيّن كيف أنت قبل الزيارة مباشرة.
visit-report = صفحة واحدة عن أسابيعك الأخيرة؛ صفحة «التقدم» تحدد عددها. أنت تختار ما يظهر فيها. تُحفظ حيث تقول، ولا تذهب إلى أي مكان من تلقائها.
visit-video = لزيارة بالفيديو
visit-video-more = عن الزيارات بالفيديو
visit-refused-date = اكتب التاريخ مثل { $date }.
visit-refused-time = اكتب الوقت مثل { $time }.
visit-refused-past = مضى هذا الوقت. اختر وقتًا قادمًا.
visit-refused-taken = هناك زيارة في هذا الوقت من قبل.
visit-refused-note = تتسع الملاحظة لعدد من الأحرف حتى { $count }.

### Questions for the therapist, and the report.

questions-title = أسئلة لمعالجي
questions-why = دوّن السؤال حين يخطر لك. الأسئلة المفتوحة تدخل في التقرير؛ ضع علامة على ما سألته.
questions-new = سؤال
questions-add = إضافة
report-page-title = تقرير لمعالجي
report-page-what = صفحة واحدة عن الأسابيع المعروضة أعلاه. أنت تختار ما يظهر فيها. تُحفظ حيث تقول، ولا تذهب إلى أي مكان من تلقائها.
report-page-kind = { $kind }: عُرض { $offered }، وتم { $done }، { $natural ->
    [zero] ولا استراحات تلقائية
    [one] واستراحة تلقائية واحدة
    [two] واستراحتان تلقائيتان
    [few] و{ $natural } استراحات تلقائية
   *[other] و{ $natural } استراحة تلقائية
    }
report-own-kind = { $kind }: عُرض { $offered }، وتم { $done }، { $natural ->
    [zero] ولا استراحات أخذتها بنفسك
    [one] واستراحة واحدة أخذتها بنفسك
    [two] واستراحتان أخذتهما بنفسك
    [few] و{ $natural } استراحات أخذتها بنفسك
   *[other] و{ $natural } استراحة أخذتها بنفسك
    }
report-page-notes = ملاحظات تدخل في التقرير
report-page-name = الاسم في التقرير، إن أحببت
report-page-contact = أرجو التواصل معي
report-page-html = حفظ التقرير…
report-page-json = لعيادة (JSON)…
report-page-csv = على شكل جدول (CSV)…
report-page-saved = حُفظ: { $file }
report-page-fhir = لنظام سجلات عيادة (FHIR)…
report-page-seal = ختمه من أجل { $author }
report-page-seal-why = في برنامجك مفتاح معالجك. ذلك المفتاح وحده يفتح التقرير المختوم. لا يستطيع غيره قراءته في الطريق، ولا تستطيع فتحه بنفسك.
report-page-open-why = كل من يصله الملف يستطيع قراءته.
report-page-sealed = حُفظ وخُتم: { $file }. يستطيع { $author } وحده فتحه.
report-page-exists = يوجد { $file } من قبل. اختر اسمًا آخر من فضلك.

# Check-ins in their rhythm, the pace that grows, the first care
set-breathing-grow = البدء بأنفاس أقصر
set-breathing-grow-hint = أول جلستين 3 و4 ثوانٍ، والجلستان بعدهما 4 و4. إيقاعك الخاص يسري فورًا.
check-in-note = تسجيل قصير للحالة، إن أحببت. كل ما فيه اختياري.
check-in-note-discreet = دقيقة لبعض الأسئلة، إن أحببت.
check-in-yes = تسجيل الحالة
check-in-no = ليس اليوم
program-check-in-open = يمكنك أن تغيّر متى تُسأل عن حالك، وهل تُسأل.
group-check-in = تسجيل الحالة واشتداد الألم
set-check-in-every = اسألني عن حالي
set-check-in-every-hint = سؤال هادئ واحد. إن تجاهلته انتظر المرة القادمة.
set-check-in-at = السؤال ابتداءً من
set-check-in-at-hint = مثل { $time }. ينتظر إلى أن تكون هنا ولا يجري شيء آخر.
set-check-in-sleep = السؤال عن النوم
set-check-in-stress = السؤال عن الضغط النفسي
set-check-in-change = كل أسبوعين، سؤال عن مقدار التغيّر
set-visits-hour-before = ذكّرني مرة أخرى قبل الزيارة بساعة
word-off = أبدًا
word-daily = كل يوم
word-weekly = كل أسبوع
word-fortnightly = كل أسبوعين

### The check-in's further questions.

sleep-ask = كيف كان نومك؟
sleep-low = 0 ضعيف جدًا
sleep-high = 10 جيد جدًا
stress-ask = كم كان الضغط النفسي؟
stress-low = 0 لا ضغط
stress-high = 10 أشد ما تتخيله
change-ask = مقارنة ببدايتك، كيف الحال الآن؟ الرقم 0 بلا تغيّر.
change-low = {"\u2066"}-5{"\u2069"} أسوأ بكثير
change-high = 5 أحسن بكثير
activity-is = إلى أي حد تستطيع: { $activity }؟

# The library
library-search = بحث
library-filters = مرشحات
library-kinds = النوع
library-areas = جزء الجسم
library-positions = الوضعية
library-levels = الجهد
library-clear = مسح البحث
library-found = { $count ->
    [zero] لا نتائج
    [one] نتيجة واحدة
    [two] نتيجتان
    [few] { $count } نتائج
   *[other] { $count } نتيجة
    }
library-nothing = لا شيء يوافق هذا البحث. قد تساعد كلمة أقصر أو مرشحات أقل.
library-movement = الحركة
library-breathing = التنفس
library-cues = تلميحات الوضعية
library-articles = مقالات
library-cue-count = { $count ->
    [zero] لا تلميحات
    [one] تلميح واحد
    [two] تلميحان
    [few] { $count } تلميحات
    [many] { $count } تلميحًا
   *[other] { $count } تلميح
    }
library-cues-what = تلميحات قصيرة تأتي أثناء عملك. أوقف منها ما لا يناسبك.
library-back = العودة إلى المكتبة
library-try = تجربة الآن
library-more = في استراحتي القادمة
library-more-what = يأتي أولًا في استراحة الحركة القادمة.
library-more-done = يأتي أولًا في استراحة الحركة القادمة.
library-more-undone = عادت استراحة الحركة القادمة مفاجأة.
library-leave-out = استبعاد
library-use-again = استعمال من جديد
library-left-out = مستبعد
library-left-out-done = لن يأتي بعد الآن. يمكنك استعماله من جديد متى شئت.
library-used-again = يمكن أن يأتي من جديد.
library-left-out-why = أنت تستبعده، فلا يأتي من تلقائه.
library-therapist = هذا التمرين يأتي فقط في برنامج من معالج.
library-not-in-program = في برنامجك تمارين أخرى الآن.
library-opens-after = { $count ->
    [zero] يأتي من تلقائه الآن.
    [one] يأتي من تلقائه بعد استراحة حركة واحدة.
    [two] يأتي من تلقائه بعد استراحتي حركة.
    [few] يأتي من تلقائه بعد { $count } استراحات حركة.
   *[other] يأتي من تلقائه بعد { $count } استراحة حركة.
    }
library-not-in-flare-up = وقت اشتداد الألم تأتي تمارين ألطف.
library-not-chosen = لا يأتي من تلقائه: إعداداتك تختار أجزاء أخرى من الجسم أو وضعيات أخرى، أو هو ليوم آخر.
library-how = طريقة التمرين
library-gentler = الطريقة الأخف
library-why = لماذا
library-warning-signs = قراءة العلامات التحذيرية
library-care = انتبه
evidence-strong = الأدلة: قوية
evidence-moderate = الأدلة: متوسطة
evidence-weak = الأدلة: ضعيفة
evidence-expert = الأدلة: ما يتفق عليه الخبراء
area-lower-back = أسفل الظهر والبطن
area-upper-back = أعلى الظهر
area-neck = الرقبة والكتفان والفك
area-hips = الوركان والساقان
area-hands = اليدان
area-eyes = العينان
area-breath = التنفس
area-whole-body = الجسم كله
cues-lower-back = تلميحات لأسفل الظهر والبطن
cues-upper-back = تلميحات لأعلى الظهر
cues-neck = تلميحات للرقبة والكتفين والفك
cues-hips = تلميحات للوركين والساقين
cues-hands = تلميحات لليدين
cues-eyes = تلميحات للعينين
cues-breath = تلميحات للتنفس
cues-whole-body = تلميحات للجسم كله
position-seated = جلوسًا
position-standing = وقوفًا
position-floor = على الأرض
level-easy = سهل
level-medium = متوسط
level-strong = أقوى

# The Program page
program-close = إغلاق
program-built-in = برامج للبداية
program-author-line = من { $author }
program-stages = المراحل
program-stage-title = المرحلة { $number }: { $name }
program-stage-past = تمّت.
program-stage-present = أنت هنا.
program-weeks = { $weeks ->
    [zero] بلا أسابيع
    [one] أسبوع واحد
    [two] أسبوعان
    [few] { $weeks } أسابيع
    [many] { $weeks } أسبوعًا
   *[other] { $weeks } أسبوع
    }
program-weeks-and-on = { $weeks ->
    [0] يستمر
    [one] أسبوع واحد، ثم يستمر
    [two] أسبوعان، ثم يستمر
    [few] { $weeks } أسابيع، ثم يستمر
    [many] { $weeks } أسبوعًا، ثم يستمر
   *[other] { $weeks } أسبوع، ثم يستمر
    }
program-open-end = يستمر
program-no-exercises = يختار Unbrace التمارين التي تناسبك.
program-rhythm = الإيقاع
rhythm-every = كل
rhythm-lasts = المدة
rhythm-once = مرة في اليوم
program-bounds = من { $from } إلى { $to }
program-flare = عند اشتداد الألم
program-changes = ما الجديد
program-change-stage = مرحلة جديدة: { $stage }
program-change-stage-gone = لم تعد موجودة: المرحلة { $stage }
program-change-added = { $stage }: تمارين جديدة: { $what }
program-change-gone = { $stage }: لم يعد موجودًا: { $what }
program-change-dose = { $stage }: مقدار جديد: { $what }
program-change-rhythm = { $stage }: { $what }
program-change-visits = تغيّرت أوقات زياراتك.
program-change-older = هذا الملف هو النسخة { $new }. ونسختك { $old } أحدث منه.
program-change-title = صار اسم البرنامج «{ $what }».
program-change-contact = طريقة الوصول إلى معالجك الآن: { $what }
program-change-renamed = صار اسم المرحلة { $what } الآن { $stage }
program-change-weeks = { $stage }: صارت مدتها { $weeks ->
    [zero] بلا أسابيع
    [one] أسبوعًا واحدًا
    [two] أسبوعين
    [few] { $weeks } أسابيع
    [many] { $weeks } أسبوعًا
   *[other] { $weeks } أسبوع
    }
program-change-no-end = { $stage }: صارت تستمر بلا نهاية
program-change-about = { $stage }: كلمات جديدة من معالجك: «{ $what }»
program-change-dose-of = { $stage }: { $what }: { $to } (من قبل: { $from })
program-change-days = { $stage }: صار { $what } يأتي في الأيام: { $days }
program-change-every-day = { $stage }: صار { $what } يأتي كل يوم
program-change-note = { $stage }: ملاحظة جديدة عن { $what }: «{ $note }»
program-change-cues = { $stage }: تلميحات وضعية أخرى
program-change-reading = { $stage }: جديد للقراءة: { $what }
program-change-yours = كما في إعداداتك
program-change-steps = { $what }: خطوات جديدة أو صورة جديدة
program-change-flare-up = تمارين أخرى عند اشتداد الألم
program-change-now = جديد: { $what }
program-change-no-longer = لم يعد: { $what }
program-changes-seen = حسنًا
program-version = النسخة { $number }
built-in-lower-back = تحرّك قليلًا ومرارًا، ثم ابنِ بعض القوة للظهر والساقين.
built-in-upper-back = استراحات صغيرة للرقبة والكتفين، ثم بعض القوة.
built-in-flare-up = حركات صغيرة سهلة ومشي قصير، إلى أن يعود المعتاد مريحًا.
built-in-breathing = أرخِ ما تشدّه، وابحث عن نفس بطيء وسهل.
built-in-keeping = يومان أو ثلاثة للقوة في الأسبوع، واستراحات تبقى عادة.
built-in-walking = مشي قصير يزداد أسبوعًا بعد أسبوع.
built-in-seated = كل شيء جلوسًا: الأضلاع ولوحا الكتفين والرقبة والذراعان.
built-in-pregnancy = حركات لطيفة وتنفس سهل يناسبان بطنًا ينمو.
built-in-pain-free = استراحات نشطة قصيرة لمن هو بخير ويحب أن يبقى كذلك.
library-back-to-program = العودة إلى البرنامج
program-where-open = المرحلة { $number } من { $of }، اليوم { $day }


# The form of a program.
author-breathing-daily-long = جلسة أطول مرة في اليوم
author-dose-seconds = الثواني كلها
author-flare-up-days = عدد أيام اشتداد الألم
author-flare-up-dose = طول الاستراحات عندها، بالنسبة %
author-patient-every-from = أقصر وقت بين التذكيرات
author-patient-every-to = أطول وقت بين التذكيرات
author-patient-duration-from = أقصر استراحة
author-patient-duration-to = أطول استراحة
author-patient-pace = للمريض أن يغيّر إيقاع التنفس
author-patient-switch-off = للمريض أن يوقف نوعًا من التذكيرات
author-form = البرنامج
author-library = المكتبة
author-search = بحث في التمارين
author-positions = الوضعية
author-none-found = لا تمرين يوافق هذا البحث.
author-in-stage = في هذه المرحلة
author-begin = البدء من
author-begin-empty = برنامج فارغ
author-stage-earlier = تقديم المرحلة
author-stage-later = تأخير المرحلة
author-duplicate-stage = تكرار المرحلة
author-remove = إزالة
author-up = نقل إلى أعلى
author-down = نقل إلى أسفل
author-days = أيام الأسبوع
author-copy-exercise = نسخ إلى المرحلة التالية
author-copied = نُسخ إلى «{ $stage }».
author-as-seen = ما يقرؤه مريضك
author-preview-waits = تظهر المعاينة حين تسمح الحقول المفتوحة.
author-missing = املأ هذا الحقل من فضلك.
author-missing-weeks = تحتاج هذه المرحلة إلى عدد من الأسابيع: الأخيرة وحدها تستمر بلا نهاية.
author-placeholder = هذا نص القالب. اكتب نصك من فضلك.
author-open-count = { $count ->
    [zero] لا حقول مفتوحة.
    [one] حقل واحد ما زال مفتوحًا.
    [two] حقلان ما زالا مفتوحين.
    [few] { $count } حقول ما زالت مفتوحة.
    [many] { $count } حقلًا ما زالت مفتوحة.
   *[other] { $count } حقل ما زالت مفتوحة.
    }
author-show-open = عرض
edit-redo = إعادة
author-id = الاسم للتحديثات
author-version = النسخة
author-valid-from = سارٍ من ({"\u2066"}2026-01-31{"\u2069"})
author-valid-to = سارٍ حتى ({"\u2066"}2026-12-31{"\u2069"})
author-by-hand = مكتوب باليد ويبقى كما هو: { $names }
author-education = للقراءة في هذه المرحلة
author-flare-up-keep = هذه التمارين وحدها عند اشتداد الألم
author-flare-up-leave-out = بلا هذه التمارين عند اشتداد الألم
author-flare-up-interval = الوقت بين الاستراحات عندها، بالنسبة %
author-check-in-questions = أسئلة تسجيل الحالة
author-question-pain = الألم
author-question-impact = التأثير في اليوم
author-question-activity = النشاط الخاص
author-question-sleep = النوم
author-question-stress = الضغط النفسي
author-question-change = التغيّر منذ البداية
word-movement = الحركة
author-own = تمارينك الخاصة
author-own-why = هي في هذا الملف وحده. أضفها إلى مرحلة من المكتبة.
author-own-name = اسم التمرين
author-own-nameless = تمرين جديد
author-add-own = إضافة تمرين خاص بك
author-remove-own = إزالة هذا التمرين
author-edit = تعديل
author-kind = النوع
author-steps = الخطوات، كل خطوة في سطر
author-why = السبب، في جملة واحدة
author-stop = متى يتوقف
author-caution = من ينتبه، أو يستشير أولًا
author-gentler = الطريقة الأخف
author-breathing = كيف يتنفس معه
author-ask = السؤال الذي يعرضه
author-region = جزء الجسم
author-reps = مرات التكرار
author-hold = ثواني كل ثبات
author-sets = الجولات
author-seconds = الثواني كلها
author-level = المستوى، من 1 إلى 3
author-sides = كل جهة بدورها
author-picture = الصورة
author-picture-kind = صور PNG أو JPEG
author-picture-limits = صورة PNG أو JPEG، حتى { $picture } كيلوبايت و{ $side } × { $side } بكسل. يمكنك إفلات ملف على هذه النافذة. في البرنامج { $used } من { $most } كيلوبايت.
author-picture-where = افتح أولًا أحد تمارينك الخاصة من فضلك. توضع الصورة فيه.
author-choose-picture = اختيار صورة…
author-remove-picture = إزالة الصورة
author-image-text = ما تُظهره الصورة، لمن لا يراها
author-drop-unsaved = هنا شيء لم يُحفظ بعد. احفظه أولًا، ثم أفلت الملف من جديد.
author-text = التلميح
author-cue-words = { $count ->
    [zero] لا كلمات؛ حتى { $most } تُقرأ بنظرة واحدة
    [one] كلمة واحدة؛ حتى { $most } تُقرأ بنظرة واحدة
    [two] كلمتان؛ حتى { $most } تُقرأ بنظرة واحدة
    [few] { $count } كلمات؛ حتى { $most } تُقرأ بنظرة واحدة
   *[other] { $count } كلمة؛ حتى { $most } تُقرأ بنظرة واحدة
    }
author-delete-cue = إزالة من البرنامج
author-choose-cues = اختيار تلميحات من المكتبة…
author-library-exercises = تمارين
author-search-cues = بحث في التلميحات
author-no-cue-found = لا تلميح يوافق هذا البحث.
author-week-days = تمارين كل يوم
author-report = التقرير
author-report-why = افتح هنا تقرير مريض. ترى ما أُنجز بجانب البرنامج، ويمكنك تغيير المقادير في مكانها.
author-open-report = فتح تقرير…
author-close-report = إغلاق التقرير
author-save-next = حفظ النسخة التالية…
author-change-dose = تغيير المقدار
author-report-period = من { $from } إلى { $to }
author-report-other = هذا التقرير عن برنامج آخر.
author-report-contact = يطلب منك التواصل معه.
author-report-questions = أسئلة لك
author-report-notes = ملاحظات
author-report-courses = كيف الحال
author-report-course = { $scale }: { $first } ← { $last }، المتوسط { $mean }، عدد التسجيلات { $count }
author-report-exercises = التمارين
author-report-kinds = كل التذكيرات
author-report-flare-up = أيام اشتداد الألم: { $days }
author-report-done = تم { $done } من { $offered }
author-report-skipped = بالتخطي { $count }
author-report-unanswered = بلا رد { $count }
author-report-natural = باستراحة تلقائية { $count }
author-report-gentler = بالطريقة الأخف { $count }
author-report-repetitions = التكرارات المعدودة { $count }
author-report-left-out = استبعده المريض
author-report-never = لم يُعرض في هذه المدة
word-breathing = التنفس

# The Settings page.
take-back-preset = تراجع: عدد مرات التذكير
group-moments = التوقيت
settings-search = بحث في الإعدادات
settings-none-found = لا شيء يوافق هذا البحث.
preset = كم مرة
preset-few = قليلًا
preset-usual = كالمعتاد
preset-often = كثيرًا
group-shortcuts = اختصارات لوحة المفاتيح
set-shortcut-pause = إيقاف مؤقت أو استئناف
set-shortcut-pause-hint = مثل Ctrl+Alt+P، في كل البرامج: مرة لساعة من الهدوء، ومرة أخرى للاستئناف. اتركه فارغًا إن لم تكن تريده.
set-shortcut-answer = الرد بـ«تم»
set-shortcut-answer-hint = مثل Ctrl+Alt+D. يرد على التذكير الظاهر على الشاشة.
setting-empty = فارغ
shortcut-unknown-key = لا يوجد مفتاح باسم «{ $found }». استخدم حرفًا لاتينيًا أو رقمًا أو أحد المفاتيح من F1 إلى F24، وقبله Ctrl أو Alt أو Shift أو Super.
shortcut-mistyped = لا يوجد مفتاح باسم «{ $found }». هل تقصد { $near }؟
shortcut-no-key = ينقص مفتاح بعد { $after }، مثل Ctrl+Alt+P.
shortcut-two-keys = هذان مفتاحان: { $first } و{ $second }. استخدم أحدهما.
shortcut-repeated = المفتاح { $key } مكتوب مرتين. مرة واحدة تكفي.
shortcut-needed = تحتاج برامج أخرى إلى { $keys }. أضف مفاتيح أكثر، مثل Ctrl+Alt+{ $key }.
shortcut-in-use = يستخدم برنامج آخر { $keys }. يمكنك اختيار مفاتيح أخرى في الإعدادات.
shortcut-twice = الاختصار { $keys } مكتوب مرتين، ولهذا يوقف مؤقتًا فقط. يمكنك اختيار مفاتيح أخرى للرد بـ«تم».
shortcut-unavailable = لا توجد على سطح المكتب هذا اختصارات للبرامج. يمكنك وضع اختصار للأمر «unbrace pause» في إعدادات لوحة المفاتيح.
shortcut-not-taken = الاختصار { $keys } لا يعمل هنا: { $why }
program-note = يحدد برنامجك ما عليه قفل.
set-autostart = تشغيل Unbrace عند تسجيل دخولي
volume-play = تشغيل
avoid-search = بحث عن تمرين لاستبعاده
avoid-allow = عرضه من جديد
avoid-leave-out = استبعاده
history-kept-here = يبقى سجلك على هذا الحاسوب.
history-back-up = نسخة احتياطية…
history-export = تصدير على شكل جدول…
history-delete = حذف السجل…
history-delete-ask = هل تحذف سجلك كله نهائيًا؟ تبقى إعداداتك وبرنامجك.
history-delete-yes = حذف السجل
history-keep = إبقاء السجل
history-written = حُفظ: { $file }. فيه ملاحظاتك الصحية: احفظه في مكان آمن.
history-deleted = حُذف سجلك.
history-bring-back = استعادة نسخة احتياطية…
history-bring-back-ask = هل توضع النسخة الاحتياطية { $file } مكان إعداداتك وبرنامجك وسجلك؟ ما هنا الآن يُحفظ في المجلد نفسه. يُغلق Unbrace ثم يبدأ من جديد.
history-bring-back-yes = استعادة النسخة
history-bring-back-no = ترك كل شيء كما هو
history-brought-back = عادت النسخة الاحتياطية إلى مكانها. الملفات السابقة محفوظة بجانب الجديدة.
history-not-ended = لم يُغلق Unbrace، فلم يتغيّر شيء. أغلقه من قائمة أيقونته، ثم جرّب من جديد.
history-not-started = لم يبدأ Unbrace من جديد:
history-restore = لاستعادة نسخة احتياطية أغلق Unbrace ثم اكتب الأمر `unbrace restore FILE` في الطرفية.
no-dialog-backup = في الطرفية يفعل الأمران `unbrace backup FILE` و`unbrace history export` الشيء نفسه.
