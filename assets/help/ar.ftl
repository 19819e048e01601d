# Print help
all--help = عرض المساعدة
# Keep all files under DIR; the same as UNBRACE_HOME=DIR
all--home = حفظ كل الملفات في المجلد DIR، كما يفعل المتغيّر UNBRACE_HOME=DIR
# Print JSON instead of text, where the command supports it
all--json = عرض النتيجة بصيغة JSON بدل النص، في الأوامر التي تدعم ذلك
# Print version
all--version = عرض رقم الإصدار
# Print this message or the help of the given subcommand(s)
all-help = عرض هذه المساعدة أو مساعدة أمر فرعي
# Keep a list of questions for your therapist
ask = الاحتفاظ بقائمة أسئلة لمعالجك
# Delete a question permanently
ask--delete = حذف سؤال نهائيًا
# Mark a question as asked
ask--done = وضع علامة على سؤال طرحته
# List the questions
ask--list = عرض الأسئلة
# The question to add
ask--text = السؤال الذي تريد إضافته
# Turn starting at login on or off
autostart = تشغيل البدء عند تسجيل الدخول أو إيقافه
# on or off
autostart--state = إما on (تشغيل) أو off (إيقاف)
# Save settings, program and history to one file
backup = حفظ الإعدادات والبرنامج والسجل في ملف واحد
# The file to create
backup--file = الملف الذي يُنشأ
# Record a check-in
check-in = تسجيل الحالة
# Your chosen activity: 0 is unable to do it, 10 is as well as before the problem
check-in--activity = نشاطك الذي اخترته: 0 لا تستطيعه، 10 كما كان قبل المشكلة
# Change since you began: -5 is very much worse, 0 is the same, 5 is very much better
check-in--change = التغيّر منذ بدايتك: -5 (ناقص خمسة) أسوأ بكثير، 0 بلا تغيّر، 5 أحسن بكثير
# Mark the day as a flare-up day
check-in--flare = تسجيل اليوم يومًا اشتد فيه الألم
# How much the pain gets in your way: 0 is not at all, 10 is completely
check-in--impact = كم أعاقك الألم: 0 لم يعقك، 10 أعاقك تمامًا
# A note in your own words
check-in--note = ملاحظة بكلماتك
# Pain: 0 is none, 10 is the worst you can imagine
check-in--pain = الألم: 0 لا ألم، 10 أسوأ ألم تتخيله
# Sleep last night: 0 is very poor, 10 is very good
check-in--sleep = النوم في الليلة الماضية: 0 ضعيف جدًا، 10 جيد جدًا
# Stress: 0 is none, 10 is the most you can imagine
check-in--stress = الضغط النفسي: 0 لا ضغط، 10 أشد ما تتخيله
# Summarise the reports of many patients, for therapists
clinic = تلخيص تقارير عدة مرضى (للمعالجين)
# The folder with the reports, one JSON file each, sealed or not
clinic--dir = مجلد التقارير: كل تقرير في ملف JSON، مختوم أو غير مختوم
# Replace the file if it exists
clinic--force = استبدال الملف إن كان موجودًا
# Your key, which opens the sealed reports
clinic--key = مفتاحك الذي يفتح التقارير المختومة
# The .html or .csv file to create; the default is a table on standard output
clinic--output = ملف .html أو .csv الذي يُنشأ (الافتراضي: جدول على الخرج القياسي)
# Print shell completions
completions = طباعة تعريفات الإكمال التلقائي للصدفة
# The shell
completions--shell = نوع الصدفة
# View, check and change the settings
config = عرض الإعدادات وفحصها وتغييرها
# List every problem, with line and column
config-check = عرض كل المشكلات، مع السطر والعمود
# The file to check; the default is your own
config-check--file = الملف المطلوب فحصه (الافتراضي: ملف إعداداتك)
# Print one setting
config-get = عرض قيمة إعداد واحد
# The key, such as posture.every
config-get--key = اسم الإعداد، مثل posture.every
# Print the path of the settings file; --json adds that of the office's file
config-path = عرض مسار ملف الإعدادات، ومعه ملف إعدادات جهة العمل عند استعمال --json
# Replace the settings file by the template; the old file is kept under another name
config-reset = وضع القالب مكان ملف الإعدادات؛ يُحفظ الملف القديم باسم آخر
# Change one setting; comments are kept
config-set = تغيير إعداد واحد؛ تبقى التعليقات
# The key, such as posture.every
config-set--key = اسم الإعداد، مثل posture.every
# The new value, such as 45m
config-set--value = القيمة الجديدة، مثل true، 45m
# Print the settings in force
config-show = عرض الإعدادات السارية
# View and check the content library, for reviewers
content = عرض مكتبة المحتوى وفحصها (للمراجعين)
# Check wording, reading level, evidence labels and sources
content-check = فحص الصياغة ومستوى القراءة ودرجات الأدلة والمصادر
# A folder laid out like assets/content, with its pictures beside it; the default is the built-in library
content-check--dir = مجلد مرتّب مثل assets/content، وصوره بجانبه (الافتراضي: المكتبة المدمجة)
# List every cue, exercise, lesson and article
content-list = عرض كل التلميحات والتمارين والدروس والمقالات
# Print every sentence that users can see, with its sources, as Markdown for clinical review
content-review = طباعة كل جملة قد يراها المستخدم، مع مصادرها، بصيغة Markdown للمراجعة السريرية
# Show one entry in full, with its sources
content-show = عرض مادة واحدة كاملة، مع مصادرها
# The ID of the entry, such as soft-belly
content-show--id = معرّف المادة، مثل soft-belly
# Check what works on this desktop, and what to do about the rest
doctor = فحص ما يعمل على سطح المكتب هذا، وبيان ما يمكن فعله لما لا يعمل
# Write diagnostics for a bug report to a new file, without health data
doctor--report = حفظ معلومات فنية في ملف جديد للإبلاغ عن عطل، بلا بيانات صحية
# Print what Unbrace detects as it happens: lock, calls, do not disturb
doctor--watch = عرض ما يلاحظه Unbrace لحظة بلحظة: قفل الشاشة والمكالمات و«عدم الإزعاج»
# Mark the current reminder as done
done = وضع علامة «تم» على التذكير الحالي
# Turn flare-up mode on or off: gentler and shorter reminders for some days
flare-up = تشغيل الأيام الخفيفة عند اشتداد الألم أو إيقافها: تذكيرات ألطف وأقصر لبضعة أيام
# Number of days; the default is the setting flare_up.days
flare-up--days = عدد الأيام (الافتراضي: قيمة الإعداد flare_up.days)
# on or off
flare-up--state = إما on (تشغيل) أو off (إيقاف)
# Export or delete the recorded history
history = تصدير السجل أو حذفه
# Delete entries permanently
history-delete = حذف السجل نهائيًا، كله أو بعضه
# Delete all entries
history-delete--all = حذف كل ما في السجل
# Delete the entries before this day, such as 2026-11-01
history-delete--before = حذف ما سُجّل قبل هذا اليوم، بصيغة ISO (2026-11-01)
# Print the recorded entries
history-export = طباعة ما في السجل
# The output format; the default is csv
history-export--format = صيغة الخرج (الافتراضي: csv)
# The first day, such as 2026-11-01
history-export--from = أول يوم، بصيغة ISO (2026-11-01)
# The last day, such as 2026-11-30
history-export--to = آخر يوم، بصيغة ISO (2026-11-30)
# Make and show a key to which your patients' reports are sealed, for therapists
key = إنشاء مفتاح تُختم له تقارير مرضاك، وعرضه (للمعالجين)
# Make a key, and print its public half for your programs
key-new = إنشاء مفتاح، وعرض نصفه العام لتضعه في برامجك
# The file to create; keep it to yourself
key-new--output = الملف الذي يُنشأ؛ احتفظ به لنفسك
# Print the public half of a key
key-show = عرض النصف العام من مفتاح
# Your key
key-show--file = مفتاحك
# Put the current reminder off for a while
later = تأجيل التذكير الحالي قليلًا
# Print the manual page
man = طباعة صفحة الدليل
# DESCRIPTION
man-description = الوصف
# NAME
man-name = الإسم
# SYNOPSIS
man-synopsis = الموجز
# Offer a reminder now
offer = عرض تذكير الآن
# The kind of reminder: posture, movement or breathing
offer--kind = نوع التذكير: posture (الوضعية) أو movement (الحركة) أو breathing (التنفس)
# Open a window
open = فتح نافذة
# With the pages `clinic` and `author`: your key, which opens sealed reports
open--key = مع الصفحتين `clinic` و`author`: مفتاحك الذي يفتح التقارير المختومة
# The page to open
open--page = الصفحة المطلوب فتحها
# The reports of many patients, for therapists
open--page--clinic = تقارير عدة مرضى (للمعالجين)
# The question whether to start a flare-up, on the Today page
open--page--flare-up = السؤال عن بدء الأيام الخفيفة، في صفحة اليوم
# The articles, on the Library page
open--page--learn = المقالات، في صفحة المكتبة
# What prepares the next visit to the therapist
open--page--visit = الاستعداد للزيارة القادمة للمعالج
# The article about warning signs, on the Library page
open--page--warning-signs = مقال العلامات التحذيرية، في صفحة المكتبة
# With the page `author`, the program to open; with the page `clinic`, the folder with the reports
open--path = مع الصفحة `author`: البرنامج المطلوب فتحه؛ ومع الصفحة `clinic`: مجلد التقارير
# With the page `author`: a patient's report to show beside the program
open--report = مع الصفحة `author`: تقرير مريض يُعرض بجانب البرنامج
# Pause reminders: 30m, until 14:00, tomorrow or indefinitely; the default is one hour
pause = إيقاف التذكيرات مؤقتًا، ساعة واحدة ما لم تُكتب مدة أخرى: until 14:00، 30m، tomorrow، indefinitely
# How long to pause: 30m, until 14:00, tomorrow or indefinitely
pause--length = مدة الإيقاف: until 14:00، 30m، tomorrow، indefinitely (حتى الساعة 14:00، أو 30 دقيقة، أو حتى الغد، أو إلى أن تستأنف)
# Check, import, view, create and remove a therapist's program
program = فحص برنامج المعالج واستيراده وعرضه وإنشاؤه وإزالته
# List every problem in program files, with line and column
program-check = عرض كل المشكلات في ملفات البرامج، مع السطر والعمود
# The files to check
program-check--files = الملفات المطلوب فحصها
# List the built-in programs
program-examples = عرض قائمة البرامج المدمجة
# Save the active program to a new file
program-export = حفظ البرنامج الحالي في ملف جديد
# The file to create
program-export--file = الملف الذي يُنشأ
# End the stay on a stage; the stages follow their dates again
program-go-on = مغادرة المرحلة التي بقيت فيها؛ ثم تتوالى المراحل حسب التاريخ
# Create a page for the patient to print, with pictures, doses and boxes to tick
program-handout = إعداد ورقة البرنامج لطباعتها للمريض: صفحة فيها صور ومقادير ومربعات للتأشير
# The therapist's file
program-handout--file = الملف الذي أعدّه المعالج
# Replace the file if it exists
program-handout--force = استبدال الملف إن كان موجودًا
# The HTML file to create, or - for standard output
program-handout--output = ملف HTML الذي يُنشأ، أو - للخرج القياسي
# Show a program in plain words, then import it
program-import = عرض برنامج بكلمات واضحة، ثم استيراده
# The therapist's file
program-import--file = الملف الذي أعدّه المعالج
# Do not ask for confirmation
program-import--yes = الاستيراد بلا طلب تأكيد
# Create a commented program to start from, or a copy of a built-in one
program-new = إنشاء برنامج مزوّد بالشرح لتبدأ منه، أو نسخة من برنامج مدمج
# The file to create, such as back.unbrace.toml
program-new--file = الملف الذي يُنشأ، مثل back.unbrace.toml
# The name of a built-in program; `unbrace program examples` lists them
program-new--from = اسم برنامج مدمج، من قائمة الأمر `unbrace program examples`
# Show a program file in a window, where you can import it
program-open = عرض ملف برنامج في نافذة يمكنك استيراده منها
# The therapist's file
program-open--file = الملف الذي أعدّه المعالج
# Remove the program; your own settings apply again
program-remove = إزالة البرنامج؛ تسري إعداداتك من جديد
# Show the active program, its stage and what comes next
program-show = عرض البرنامج الحالي ومرحلته وما يأتي بعدها
# Stay on the current stage
program-stay = البقاء في المرحلة الحالية
# Quit Unbrace
quit = الخروج من Unbrace
# Say that you are reading: you count as present until the next key or mouse input, for at most an hour
reading = بدء وقت قراءة: تُحسب أمام الشاشة حتى تستعمل لوحة المفاتيح أو الفأرة من جديد، ولمدة ساعة على الأكثر
# Create a report for your therapist from the recorded history
report = إنشاء تقرير لمعالجك من السجل
# State in the report that you want to be contacted
report--contact = كتابة طلب في التقرير للتواصل معك
# Replace the file if it exists
report--force = استبدال الملف إن كان موجودًا
# The format; the default follows from the name of the output file
report--format = الصيغة (الافتراضي: حسب اسم الملف الناتج)
# A FHIR R4 bundle, for a clinic's record system
report--format--fhir = حزمة FHIR R4 لنظام سجلات عيادة
# The first day, such as 2026-11-01; the default is four weeks before the last day
report--from = أول يوم، بصيغة ISO (2026-11-01)؛ الافتراضي: قبل آخر يوم بأربعة أسابيع
# A name to put on the report, such as your own
report--name = اسم يظهر في التقرير، مثل اسمك
# Which of your notes to include
report--notes = أي ملاحظاتك تدخل في التقرير
# The file to create, or - for standard output. A sealed report has .age at the end of its name
report--output = الملف الذي يُنشأ، أو - للخرج القياسي. ينتهي اسم التقرير المختوم باللاحقة .age
# Which of your questions to include: the open ones or none
report--questions = أي أسئلتك تدخل في التقرير: المفتوحة أو لا شيء منها
# The last day; the default is today
report--to = آخر يوم (الافتراضي: هذا اليوم)
# Save the report readable by everybody, although your program names your therapist's key
report--unsealed = حفظ التقرير بلا ختم ليستطيع الجميع قراءته، مع أن في برنامجك مفتاح معالجك
# Restore a backup; existing files are kept under another name
restore = استعادة نسخة احتياطية؛ تُحفظ الملفات الموجودة باسم آخر
# The backup file
restore--file = ملف النسخة الاحتياطية
# End the pause
resume = إنهاء الإيقاف المؤقت
# Start Unbrace in the foreground
run = تشغيل Unbrace في المقدمة
# For an autostart entry that all users share: end at once if this person has turned the start at login off
run--at-login = لتشغيل تلقائي معدّ لكل المستخدمين: الخروج فورًا عند من أوقف البدء عند تسجيل الدخول
# Simulate a day that you describe; Unbrace need not be running
simulate = محاكاة يوم تصفه أنت؛ لا حاجة إلى أن يكون Unbrace قيد التشغيل
# The settings file to use; without it, the default settings apply
simulate--config = ملف الإعدادات المستعمل؛ وبدونه تسري الإعدادات الأصلية
# How long the simulation lasts
simulate--length = مدة المحاكاة
# A therapist's program to use, imported on the first day
simulate--program = برنامج معالج يُستعمل في المحاكاة، ويُستورد في اليوم الأول
# The seed for everything that is chosen at random
simulate--seed = بذرة كل اختيار عشوائي
# When the simulation begins
simulate--start = وقت بدء المحاكاة
# The trace file: what happens during the day, one event per line
simulate--trace = ملف الأحداث: ما يجري خلال اليوم، كل حدث في سطر
# Skip the current reminder
skip = تخطّي التذكير الحالي
# Start the current reminder
start = بدء التذكير الحالي
# The usual breathing session in place of the long one of the day
start--short = جلسة التنفس المعتادة بدل جلسة اليوم الأطول
# Show what comes next, or why Unbrace is quiet
status = عرض التذكير التالي، أو سبب هدوء Unbrace
# Reminders to change position, move and breathe at a desk. Not a medical device
unbrace = تذكيرات بتغيير الوضعية وبالحركة والتنفس أمام الشاشة. برنامج Unbrace ليس جهازًا طبيًا
# Without a command, Unbrace starts in the system tray. If it is already running, its window opens instead.
unbrace-long = إذا لم تكتب أمرًا، يبدأ Unbrace في شريط الأيقونات. وإن كان يعمل بالفعل، تُفتح نافذته بدلًا من ذلك.
# Take back the last answer, within 10 minutes
undo = التراجع عن آخر رد، إن لم تمضِ عليه 10 دقائق
# Open a sealed report, for therapists
unseal = فتح تقرير مختوم (للمعالجين)
# The sealed report
unseal--file = التقرير المختوم
# Replace the file if it exists
unseal--force = استبدال الملف إن كان موجودًا
# Your key
unseal--key = مفتاحك
# The file to create, or - for standard output
unseal--output = الملف الذي يُنشأ، أو - للخرج القياسي
# Keep the times of your visits to a therapist
visit = تسجيل مواعيد زياراتك للمعالج
# Add a visit; Unbrace reminds you the day before
visit-add = إضافة زيارة؛ يذكّرك Unbrace في اليوم السابق لها
# When it begins, such as 2026-12-03T10:00
visit-add--at = وقت بدء الزيارة، بصيغة ISO (2026-12-03T10:00)
# How it takes place: video, phone or in person
visit-add--how = طريقة الزيارة: video (بالفيديو) أو phone (بالهاتف) أو in person (حضورية)
# A note, such as what to bring
visit-add--note = ملاحظة، مثل ما تحضره معك
# List the visits that are ahead, those of your program included
visit-list = عرض الزيارات القادمة، ومنها زيارات برنامجك
# Delete a visit that you added
visit-remove = حذف زيارة أضفتها
# The number of the visit; `unbrace visit list` shows it
visit-remove--id = رقم الزيارة؛ يعرضه الأمر `unbrace visit list`
# Arguments
word-arguments = المعاملات
# Commands
word-commands = الأوامر
# default
word-default = الافتراضي
# Options
word-options = الخيارات
# Usage
word-usage = الاستخدام
# possible values
word-values = القيم الممكنة
