### Unbrace 的话。用“您”，能省则省；短，和气，是邀请；没做的就让它过去。

kind-posture = 姿势
kind-movement = 活动
kind-breathing = 呼吸
kind-discreet = 休息

## 菜单第一行和图标的说明

line-kind-posture = 姿势提示
line-kind-movement = 活动休息
line-kind-breathing = 呼吸练习
line-live = 现在：{ $kind }
line-guided = 正在做：{ $kind }
line-quiet = 安静中：{ $reasons }
line-quiet-until = 安静到{ $time }：{ $reasons }
line-quiet-indefinitely = 安静中，等您恢复提醒
line-away = 您不在座位上，计时已暂停
line-next = 下一个：{ $kind }，{ $time }左右
line-next-soon = 下一个：{ $kind }，等您手头停一停
line-later = { $kind }，{ $time }左右
line-in = 在桌前再过{ $length }，{ $time }左右
line-due = 等您手头停一停
line-off = 关
line-none = 所有提醒都已关闭
line-flare-up = 舒缓到{ $day }
line-reading = 阅读到{ $time }
hold-paused = 您已暂停
hold-schedule = 不在您设定的时间内
hold-do-not-disturb = 勿扰模式已开
hold-fullscreen = 全屏
hold-call = 通话中

## 菜单

menu-done = 完成
menu-start = 开始
menu-start-shorter = 只做{ $length }
menu-later = 稍后
menu-skip = 跳过
menu-stop = 停下
menu-why = 为什么？
# $answer：完成、稍后或跳过
menu-undo = 撤销“{ $answer }”
menu-breathe = 现在呼吸
menu-move = 现在活动
menu-pause = 暂停
menu-resume = 恢复
menu-reading = 我在阅读：算我在座
menu-15m = 15分钟
menu-30m = 30分钟
menu-1h = 1小时
menu-2h = 2小时
menu-tomorrow = 到明天
menu-indefinitely = 到我恢复为止
menu-flare-up = 疼痛反复了…
menu-flare-up-end = 结束舒缓日
menu-check-in = 感觉怎么样…
menu-open = 打开Unbrace
menu-settings = 设置…
menu-quit = 退出
menu-adapted = 今天的{ $kind }改为每{ $now }一次。
menu-adapted-back = { $kind }：恢复为每{ $set }一次
menu-anyway = 已安静2小时（{ $reason }）。还是提醒我
menu-problem = 设置需要看一看…

## 提醒

title-posture = 来点小变化
title-movement = 该休息一下了 · { $length }
title-breathing = 呼吸一会儿 · { $length }
discreet-posture = 来点小变化
discreet-movement = 短短休息一下 · { $length }
discreet-breathing = 安静片刻 · { $length }
why-title = 为什么？
and-breathe = 然后慢慢呼吸{ $length }。
answer-elsewhere = 可以在托盘菜单里回应，也可以用“unbrace done”或“unbrace later”。
pace = 吸气{ $inhale }秒，呼气{ $exhale }秒。按自己的节奏也可以。
gently = 今天轻一点：{ $how }
well-done = 好，继续手头的事吧。

## 疼痛反复

flare-up-title = 疼痛反复了？
flare-up-body =
    接下来{ $days ->
       *[other] { $days }天
    }：更轻、更短，在桌前8小时最多{ $count }次短休息。到时会自己结束。也请看看Unbrace资料库里的“警示信号”。
flare-up-yes = 开始舒缓日
flare-up-no = 现在不用
flare-up-on = 舒缓到{ $day }：在桌前8小时最多{ $count }次短休息。“警示信号”在Unbrace的资料库里。
flare-up-off = 恢复平时的节奏。

## 只说一次

autostart-title = 登录时启动Unbrace吗？
autostart-body = 随时可以用“unbrace autostart on”或“off”更改。
autostart-yes = 好
autostart-no = 不用
autostart-done = 登录时会启动Unbrace。
autostart-too-long = 路径太长，Windows不能在登录时启动它。放到路径短一些的文件夹里，Unbrace就能在登录时启动。
autostart-one-time = macOS正从一个稍后会消失的文件夹运行Unbrace。请把Unbrace移到“应用程序”，再从那里打开；这样就能在登录时启动。
autostart-needs-approval = macOS关闭了登录时启动Unbrace。要打开它，请到“系统设置”的“通用”，再到“登录项”，在“允许在后台”下找到Unbrace。
autostart-refused = 桌面没有更改登录时启动的内容。可以在桌面的应用设置里更改。
another-display = Unbrace在另一个显示会话里运行，指导窗口会在那里打开。这里也可以启动它。
no-tray = 这里没有托盘，所以看不到Unbrace的图标。提醒照常出现。“unbrace status”会显示下一个是什么。
no-tray-gnome = 装上扩展“AppIndicator and KStatusNotifierItem Support”，GNOME就会显示托盘图标。提醒照常出现。“unbrace status”会显示下一个是什么。
settings-bad = 设置文件有个问题
settings-bad-body = Unbrace继续使用{ $using }，没有改动文件。“unbrace config check”会列出所有问题。
using-running = 正在用的设置
using-last-good = 上一份能用的设置
using-defaults = 默认设置
settings-mended = 设置又能用了。
history-damaged = 记录文件已损坏
history-damaged-body = 它保留为{ $file }，并已新建一份。
missing-tray = 托盘里没有图标：{ $why }
missing-notifications = 通知不能用：{ $why }
missing-presence = Unbrace在这里不能察觉所有情况。缺少：{ $why }。运行命令unbrace doctor可查看原因。
sense-input = 您是否离开
sense-lock = 锁定和睡眠
sense-do-not-disturb = 勿扰模式
sense-screen = 全屏
sense-microphone = 使用麦克风的通话
sense-camera = 使用摄像头的通话
missing-history = 您的记录无法保存：{ $why }
missing-settings = 设置文件有个问题：{ $why }
missing-program = 方案有个问题：{ $why }
missing-shortcuts = 快捷键不能用：{ $why }
state-damaged = 保存的状态已损坏，保留为{ $file }。暂停和计时重新开始。
state-unreadable = Unbrace读不了{ $file }：{ $why }。文件保持原样。暂停和计时重新开始；等Unbrace再次启动并能读取它，才会保存。
cannot-write = Unbrace写不进它的文件夹
cannot-write-body = 提醒照常。新的记录可能存不下来：{ $why }

## 没有窗口的时候

open-none = 这里打不开窗口。
open-today = { open-none }“unbrace status”和托盘菜单会显示下一个是什么。
open-flare-up = { open-none }“unbrace flare-up on”开始舒缓日，到时自动结束。
open-guide = { open-none }“unbrace offer movement”会带来一次有步骤的休息。
open-breathe = { open-none }“unbrace offer breathing”会带来一次呼吸练习。
open-move = { open-none }“unbrace offer movement”会带来一次有步骤的休息。
open-check-in = { open-none }请输入：unbrace check-in --pain 3 --impact 2。每项从0到10。
open-progress = { open-none }“unbrace history export”会列出所有记录。
open-program = { open-none }“unbrace program show”会显示您在康复治疗师的方案里走到哪里。
open-visit = { open-none }“unbrace visit list”列出就诊，“unbrace ask”记下您的问题，“unbrace report”写出报告。
open-author = { open-none }“unbrace program new FILE”会写出一份起步用的方案。
open-clinic = { open-none }“unbrace clinic FOLDER”会列出总览。
open-settings = { open-none }您的设置在{ $file }。“unbrace config set posture.every 45m”可以更改其中一项。
open-welcome = Unbrace提醒您换姿势、活动和呼吸。它在托盘里，菜单里什么都有。
open-library = { open-none }“unbrace open learn”会列出最要紧的内容。
open-learn = { open-none }最要紧的内容如下。

## 对命令的回答

opening = 窗口打开了。
quit-bye = Unbrace已关闭。
# $why：系统给出的原因，例如“No space left on device”
quit-unsaved = 最后的更改没能保存：{ $why }
not-saved = 这项没能保存：{ $why }。在Unbrace关闭之前有效。
refused = 现在做不了。“unbrace status”会显示现在的情况。
refused-nothing-live = 现在没有要回应的提醒。“unbrace status”会显示下一个是什么。
refused-live = 已经有一个提醒：请用“unbrace done”、“later”或“skip”回应。
refused-later = 推迟的次数已到您设置的上限。“unbrace done”或“unbrace skip”会结束它。
refused-undo = 最近10分钟里没有可以撤销的回应。
refused-guided = 它正在做。“unbrace done”或“unbrace skip”会结束它。
refused-away = 屏幕已锁定或休眠。回来以后再试试。

## 窗口

page-today = 今天
page-progress = 进展
page-program = 方案
page-library = 资料库
page-settings = 设置
guide-window = Unbrace
check-in-window = 状态记录
no-answer = 没有回答
not-running = Unbrace没有运行。您可以随意看看；运行时才会有提醒。
start-unbrace = 启动Unbrace
updated = Unbrace已更新。重新启动后就是新的。
restart = 重新启动
got-it = 知道了
do-it = 做
to-guide = 看看
pause-how-long = 想安静多久？
warning-signs-link = 警示信号
your-day = 您的一天
lesson-title = 值得知道
lesson-seen = 我看过了
day-summary =
    在桌前{ $desk } · { $offered }次提醒完成{ $done }次 · { $breaks ->
       *[other] 自己休息{ $breaks }次
    }
day-begun = 您的一天刚开始。每次提醒和休息都会显示在这里。
row-breathe = 呼吸
row-move = 活动
row-posture = 姿势
row-desk = 桌前
row-quiet = 安静
legend-done = 完成
legend-own-break = 换成了自己的休息
legend-open = 没做
legend-desk = 在桌前
legend-quiet = 安静，例如通话
now = 现在
what-posture = 姿势提示
what-movement = 活动休息
what-breathing = 呼吸练习
coming-in = { $length }后：{ $what }
coming-desk = 在桌前再过{ $length }：{ $what }
coming-due = { $what }：到时间了，等手头停一停
coming-off = { $what }：关
coming-about = { $time }左右 · { $every }
# $exercise: its name
coming-first = 先做“{ $exercise }”
every-hour = 每小时一次
adapted-today = 有几次您略过了，所以今天{ $what }改为{ $every }。
adapted-some = 有几次您略过了，所以今天有些提醒会少一些。
back-to-usual = 恢复平时
remind-anyway = 还是提醒我
next-off = 关
next-every = 每{ $every }一次
range-4 = 4周
range-12 = 12周
range-52 = 一年
range-name = 显示的时间
tile-done = 完成的提醒
tile-done-of = { $offered }次中的{ $done }次
tile-pain = 疼痛
tile-pain-mean = { $count ->
   *[other] { $count }次记录的平均
    }
tile-pain-change = 第一周和最后一周
tile-breaks = 自己的休息
tile-breaks-note = 每一次都算
what-you-did = 每周做了什么
no-reminders = 有了最初的提醒以后，这里会显示您每周做了什么。
kind-all = 全部
kinds-shown = 显示的提醒
week-text = { $week }那一周：完成{ $done }次，{ $natural ->
   *[other] 换成自己的休息{ $natural }次
    }，没做{ $open }次
chart-keys = 左右键：逐周查看
curve-keys = 左右键：逐天查看
flare-days = 疼痛反复的日子
point-text = { $day }：{ $figures }
note = 备注
no-curve = 第一次记录状态以后，这里会出现两条线。
when = 时间
all-check-ins = 显示全部{ $count }条
last-check-ins = 显示最近五条
edit-check-in = 编辑{ $when }
as-table = 看表格
export = 导出为CSV
exported = 已保存为{ $file }
how-it-was = 疼痛和影响
no-check-ins = 这里还没有内容。记录一次不到20秒，想记的时候再记。
day-to-day = 变化不到2分（脖子不到4分），可能只是日常的波动。
check-ins = 状态记录
save = 保存
cancel = 取消
delete = 删除
delete-ask = 删除这条记录吗？删除后找不回来。
delete-yes = 删除
delete-no = 保留
pain = 疼痛
impact = 影响
activity = 活动
named-figure = { $what }{ $n }
curve-summary = { $what }：{ $count ->
   *[other] { $count }天
    }，最初{ $first }，最后{ $last }。
week-of-kind = { $kind }，{ $week }那一周：提醒{ $offered }次，完成{ $done }次，自己的休息{ $natural }次。
to-try = 试一试
sources = 来源
not-a-device = Unbrace支持日常的健康，不是医疗器械。它不诊断，也不治疗疾病。请以您的康复治疗师的意见为准；有警示信号时请就医。
about-texts = 这些内容还没有医务人员看过。
your-own-program = 您自己的方案
your-own-program-why = 这是按您的设置安排的。随时可以在“设置”里更改。
about = 关于
settings-file = 您的设置在这个文件里：
your-day-would = 我的一天会是什么样？
day-preview = 8小时加午休的一天：姿势提示{ $posture }次，活动休息{ $movement }次，呼吸练习{ $breathing }次。
saved-at-once = 更改会自动保存。可以撤销时，这里会显示。
take-back = 撤销：{ $what }原来是{ $old }
takes-length = 请输入{ $from }到{ $to }之间的时长。
takes-number = 请输入{ $from }到{ $to }之间的整数。
takes-time = 请输入一个时间，例如{ $time }。
takes-times = 请输入时间段，例如{ $times }。
takes-exercises = 没有叫“{ $word }”的练习。是不是“{ $near }”？
allowed = 可以填：{ $what }。
on = 开
off = 关
step-less = 减少
step-more = 增加

guide-waiting = 请稍等。
guide-nothing = 现在没有内容。可以用“现在呼吸”或“现在活动”开始。
breath-ready = 准备一下
guide-paused = 已暂停
guide-continue = 继续
guide-left = 剩余
guide-previous = 上一个练习
guide-next = 下一个练习
guide-finish = 结束
guide-undo = 撤销
guide-close = 关闭
guide-later = 好的，过一会儿再来。
closing-exercises = { $count ->
   *[other] { $count }个练习
    }
closing-breaths = { $count ->
   *[other] { $count }次慢呼吸
    }
closing-minutes = { $count ->
   *[other] { $count }分钟
    }
closing-seconds = { $count }秒
care-before = 开始之前
care-stop = 什么时候停下
guide-breathing = 缓慢、轻松地呼吸
progress = 进度
left = 剩余：
gentler = 轻一点
another = 换一个练习
rest = 歇一下
next = 下一个
level-2-open = 您已做过10次活动休息。从现在起，也会有起身、推和拉伸的练习。
level-3-open = 您已做过30次活动休息。从现在起，也会有更用力一点的练习。
care-yes = 明白了，开始
care-leave-out = 去掉这个
care-leave-out-hint = 去掉的练习仍在资料库里，随时可以重新启用。
guide-warning-signs = 警示信号
care-no = 今天不做
nothing-to-make-up = 没关系，什么都不用补。

check-in-title = 感觉怎么样？
pain-now = 疼痛：上次记录以来的平均
pain-low = 0：不疼
pain-high = 10：能想到的最疼
impact-ask = 影响：给您添了多少不便？
impact-low = 0：没有
impact-high = 10：什么都做不了
activity-ask = 一件您看重的事：现在能做得怎么样？
activity-name-ask = 一件您想做好的事
activity-name-example = 例如：坐着开完一个会
activity-rename = 换一件事
activity-low = 0：完全做不了
activity-high = 10：和不舒服之前一样
flare-day = 疼痛反复的一天
note-ask = 想写的话，写点备注
note-long = 备注超过2000个字。请写短一些。
check-in-why = 都可以不填，内容只留在这台电脑上。
not-now = 现在不用

welcome-title = 欢迎
welcome-body = Unbrace在一天里提醒您换姿势、活动一下，放松肚子呼吸。它会等合适的时候，通话时保持安静。
welcome-what = 您关心哪里？
welcome-positions = 上班时方便怎么做？
welcome-sit-stand = 我的桌子可以升降
welcome-often = 多久提醒一次？
often-light = { preset-few }：提示每45分钟，休息每90分钟，呼吸每3小时
often-usual = { preset-usual }：提示每30分钟，休息每小时，呼吸每2小时
often-more = { preset-often }：提示每20分钟，休息每40分钟，呼吸每90分钟
often-later = 不理会提醒，提醒就会变少。这些以后都能改。
welcome-quiet-why = 通话、看视频、演示和勿扰模式时，它保持安静。您随时可以暂停。
welcome-care = 先照顾好自己
welcome-nothing = 没有特别的
welcome-step = 第{ $n }步，共{ $of }步
welcome-ask-first = 有这些情况，请先问医生或康复治疗师：
welcome-ask-first-list =
    怀孕，或产后12周以内
    最近做过手术或骨折
    骨质疏松并有骨折、类风湿关节炎或癌症
    心脏、肺、神经或血压有问题，或有青光眼
    容易晕倒，或有疝气、脏器脱垂
    疼痛向胳膊或腿扩散
    未满18岁
welcome-stop-if = 有这些情况就停下：
welcome-stop-if-list =
    头晕、发麻或气短：恢复平常的呼吸
    疼痛变得尖锐或扩散
    新出现麻木或无力
    胸口疼，或者几分钟后还没好转：请马上就医
welcome-care-where = 开车、操作机器或没有扶靠地站着时，请不要做呼吸练习。怀孕约16周以后，请坐着或靠着，不要平躺。有些信号需要就医：请看“警示信号”。
home-title = Unbrace在这里
home-ready = 准备好了
home-panel = 图标在面板上。点一下，呼吸、活动、暂停都在里面。
home-hidden = Windows把新图标藏在时钟旁的箭头里。把它拖出来，就一直看得见。
home-menu-bar = 图标在菜单栏上。点一下，呼吸、活动、暂停都在里面。
home-gnome = 装上扩展“AppIndicator and KStatusNotifierItem Support”，GNOME就会显示这样的图标。在那之前，请从应用列表打开Unbrace。提醒都会照常出现。
home-nowhere = 您的桌面没有放图标的地方。请从应用列表打开Unbrace。提醒会自己出现。
home-first = 第一个提醒在{ $time }左右。
home-try = 现在试一个
home-tried = 它来了。可以回应，也可以不理会。
home-login = 登录时启动
welcome-breath = 一起呼吸一次
welcome-breath-over = 这就是一次呼吸。很好。
welcome-breathe = 呼吸
welcome-done = 完成
back = 返回
skip-all = 跳过

group-reminders = 提醒
group-when = 工作时间
group-quiet = 安静
group-notifications = 通知
group-me = 适合我的
group-appearance = 外观和启动
group-data = 记录

set-posture-enabled = 姿势提示
set-posture-every = 姿势提示的间隔
set-posture-every-hint = 在桌前的时间，{ $from }到{ $to }。
set-movement-enabled = 活动休息
set-movement-every = 活动休息的间隔
set-movement-duration = 活动休息的时长
set-breathing-enabled = 呼吸练习
set-breathing-every = 呼吸练习的间隔
set-breathing-duration = 呼吸练习的时长
set-breathing-daily-long = 每天一次长一些的呼吸练习
set-breathing-daily-long-hint = 0分钟：不要。一分钟是有用的小休整。对于压力，一项综述里不到五分钟的练习往往没有作用。
set-breathing-inhale = 吸气…秒
set-breathing-exhale = 呼气…秒
set-breathing-exhale-hint = 各2到12秒。常用3和4、4和4、4和6，或5和5。超过6秒只适合练熟的人。
set-schedule-enabled = 只在工作时间
set-schedule-enabled-hint = 关：只要您在桌前。
set-schedule-monday = 星期一
set-schedule-monday-hint = 例如{ $times }。留空则全天安静。
set-schedule-tuesday = 星期二
set-schedule-wednesday = 星期三
set-schedule-thursday = 星期四
set-schedule-friday = 星期五
set-schedule-saturday = 星期六
set-schedule-sunday = 星期日
set-timing-snooze = 点“稍后”后，过多久再提醒
set-timing-max-snoozes = “稍后”最多几次
set-timing-wait-for-pause = 等打字停下来，最多等
set-timing-expire = 没有回应的提醒，多久后隐藏
set-timing-min-gap = 两次提醒至少间隔
set-timing-away-after = 多久没动静算离开
set-timing-natural-break = 离开多久算一次休息
set-timing-adapt = 不理会提醒时，少提醒一些
set-quiet-do-not-disturb = 勿扰模式时安静
set-quiet-fullscreen = 看视频和演示时安静
set-quiet-calls = 通话时安静
set-notifications-style = 提醒的形式
set-notifications-discreet = 含蓄的说法
set-notifications-discreet-hint = 别人可能看到时，不提健康和呼吸。
set-notifications-sound = 轻柔的声音
set-notifications-volume = 音量
set-me-focus = 我关心的部位
set-me-positions = 适合我的姿势
set-me-desk = 我的桌子
set-me-start = 怎样开始
set-me-start-hint = 轻缓：先做小动作。休息10次和30次以后，会有更多练习。
set-me-belly-cues = 关于肚子的提示
set-me-belly-cues-hint = 关：不出现从肚子开始的提示和练习。
set-me-avoid = 我不想做的练习
set-me-avoid-hint = 它们不会再出现。
set-appearance-language = 语言
font-missing = 这台电脑没有{ $language }的字体，所以窗口仍是英文。请安装{ $packages }，再重新打开窗口。
set-appearance-clock = 时钟
set-appearance-theme = 颜色
set-appearance-accent = 强调色
set-appearance-accent-hint = 按钮和图表可以用您桌面的颜色。看不清的地方会调整。
set-appearance-text-scale = 文字大小
set-appearance-text-scale-hint = 100%到200%。
set-appearance-reduce-motion = 减少动画
set-flare-up-days = 疼痛反复时的舒缓日天数
set-data-keep = 记录保留多久

word-notification = 通知
word-window = 小窗口
word-system = 和系统一样
word-unbrace = Unbrace自己的
word-ar = العربية
word-en = English
word-de = Deutsch
word-es = Español
word-fr = Français
word-pt = Português (Brasil)
word-ja = 日本語
word-zh = 简体中文
word-12h = 12小时制（下午2:05）
word-24h = 24小时制（14:05）
word-light = 浅色
word-dark = 深色
word-high-contrast = 高对比度
word-lower-back = 腰
word-upper-back = 上背
word-neck = 脖子
word-hips = 胯部
word-seated = 坐着
word-standing = 站着
word-floor = 在地上
word-fixed = 固定高度
word-gentle = 轻缓
word-usual = 一次全有
word-sit-stand = 可升降
guide-counted = 第{ $counted }次，共{ $of }次
guide-count = 数一次
edit-undo = 撤销
edit-cut = 剪切
edit-copy = 复制
edit-paste = 粘贴
edit-all = 全选

### 时间和日期。月份在报告一节。

time-am = 上午{ $time }
time-pm = 下午{ $time }
weekday-date = { $date } { weekday-name }
weekday-name = { $weekday ->
    [1] 周一
    [2] 周二
    [3] 周三
    [4] 周四
    [5] 周五
    [6] 周六
   *[7] 周日
    }
# 时长
length-years = { $n }年
length-days = { $n }天
length-hours = { $n }小时
length-minutes = { $n }分钟
length-seconds = { $n }秒
length-two = { $first }{ $second }
# 逐项列举，和一句话
list = { $list }、{ $item }
sentence = { $text }。
date-time = { $day } { $time }

### 给康复治疗师的报告，和多份报告的总览。

report-title = Unbrace报告
report-lead = 桌前的休息、活动和呼吸，以及这段时间的感觉
report-decimal-point = .
report-date = { $year }年{ report-month }{ $day }日
report-short-date = { report-month }{ $day }日
report-month = { $month ->
    [1] 1月
    [2] 2月
    [3] 3月
    [4] 4月
    [5] 5月
    [6] 6月
    [7] 7月
    [8] 8月
    [9] 9月
    [10] 10月
    [11] 11月
   *[12] 12月
    }
report-name = 姓名
report-period = 时间段
report-program = 方案
report-no-program = 无
report-made = 生成日期
report-contact = 希望与我联系。
report-of = { $b }次中的{ $a }次
report-tile-pain = 疼痛，平均（0到10）
report-best-worst = 最轻{ $best }，最重{ $worst }
report-no-entry = 没有记录
report-activity = 自己的活动
report-start-now = 开始 → 现在
report-flare-days = 疼痛反复的日子
report-of-days = 天（共{ $days }天）
report-offered-title = 提醒和完成
report-offered = 提醒
report-done = 完成
report-share = 完成÷提醒
report-natural = 自然休息
report-skipped = 跳过
report-unanswered = 未回应
report-later = 推迟
report-waited = 等候
report-breaks = 离开桌子的自然休息：{ $count }次。
report-waits-from = “推迟”和“等候”从{ $day }起计算。
report-exercises = 各项练习
report-exercises-least = 做得最少：
report-exercises-most = 做得最多：
report-exercises-left-out = 自己选择去掉：
report-left-out = 自己选择去掉
report-gentler = 轻一点的做法
report-repetitions = 重复次数
report-exercises-how = 练习随它所在的那次休息一起计算。轻一点的做法：在疼痛反复期间完成，那时指导窗口显示轻一点的做法。重复次数：只在仅有这一个练习的休息里计数。
report-exercises-from = { $day }之前，只计算每次休息的第一个练习。
report-curves-title = 疼痛和影响
report-curves-words = 这段时间里0到10的两条曲线；下面的表里有同样的数字。
report-no-check-ins = 这段时间没有状态记录。
report-pain = 疼痛
report-impact = 影响
report-pain-scale = 上次记录以来的疼痛（NPRS：0 不疼，10 最疼）
report-impact-scale = 影响（0 没有，10 什么都受影响）
report-activity-scale = 自己的活动（PSFS：0 做不了，10 和不舒服之前一样）
report-sleep-scale = 睡眠（0 很差，10 很好）
report-stress-scale = 压力（0 没有，10 最大）
report-mean = 平均
report-best = 最好
report-worst = 最差
report-first = 开始
report-last = 现在
report-entries = 条数
report-change = 开始以来的变化（GROC，−5到+5，0为不变）：
report-questions = 想问的问题
report-questions-over = 想问的问题：{ $count }个，见下一页。
report-notes = 备注
report-read-title = 怎样看这份报告
report-read-change = 变化不到2分，可能只是日常的波动；脖子疼不到4分、单项活动不到3分，也可能是。
report-read-share = “完成÷提醒”看的是提醒过的次数，不是计划的次数。略过一些很平常。
report-read-not = 这不是诊断，也不衡量努力。Unbrace不是医疗器械。这里的内容由本人选择。
report-details = 详细
report-by-week = 每周：完成／提醒、休息、状态记录的平均
report-by-month = 每月：完成／提醒、休息、状态记录的平均
report-by-year = 每年：完成／提醒、休息、状态记录的平均
report-breaks-short = 休息
report-check-ins = 状态记录
report-counts-title = 怎样计算
report-counts-offered = 提醒：每个显示过并已结束的提醒，包括完成、自然休息、跳过或未回应。
report-counts-natural = 自然休息：提醒出现时，本人离开了桌子。既不算完成，也不算略过。
report-counts-later = 推迟：要求提醒晚点再来的次数。再来时还是同一个提醒。
report-counts-waited = 等候：在通话、视频或勿扰模式中到时间，等到结束的次数。
report-counts-absorbed = 随活动或呼吸提醒一起出现的姿势提示，不再单独提醒：{ $count }次。
report-counts-scales = 最好和最差：疼痛、影响和压力以最低为最好，活动和睡眠以最高为最好。开始和现在是第一条和最后一条记录。
report-counts-chosen = 每天从{ $time }开始。只有本人选择的备注和问题才在这里。

clinic-title = 报告总览
clinic-lead = { $count ->
   *[other] { $count }份报告
    }，读取于{ $day }
clinic-change = 疼痛，最初 → 最后
clinic-least = 做得最少
clinic-within = 可能只是日常的波动
clinic-contact = 联系
clinic-asks = 希望联系
clinic-questions = { $count ->
   *[other] { $count }个问题
    }
clinic-left-out = 这些文件不能读作报告
clinic-window = 多位患者的报告
clinic-reports = 报告
clinic-files = 文件夹和密钥
clinic-folder = 文件夹
clinic-folder-none = 请选择放有患者报告的文件夹：以.json或.age结尾的文件。
clinic-choose-folder = 选择文件夹…
clinic-read-again = 重新读取
clinic-key = 您的密钥
clinic-key-why = 您的密钥能打开加密给您的报告。密钥文件请自己保管，并在安全的地方留一份副本：丢失的密钥无法补发。
clinic-key-none = 没有打开的密钥。
clinic-choose-key = 打开密钥…
clinic-make-key = 生成新密钥…
clinic-key-made = 您的新密钥在{ $file }。请在安全的地方留一份副本。
clinic-key-exists = 已经有{ $file }了，密钥不会被替换。请换一个名字。
clinic-key-missing = 没有这个名字的密钥。如果密钥丢失，用它加密的报告就打不开了：请生成新密钥，放进您的方案，再请患者重发报告。
clinic-key-passphrase = 这个密钥有密码保护。可以用age工具去掉密码。
clinic-key-public = 这是密钥的公开部分（公钥）。打开报告要用私密部分，它以AGE-SECRET-KEY-1开头。
clinic-key-other = 这个文件里没有密钥。密钥以AGE-SECRET-KEY-1开头。
clinic-public = 您的公钥
clinic-public-why = 请把它放进您的方案：编写方案的表格里有专门的一栏。这样，患者保存的报告就会加密给您。
clinic-copy = 复制
clinic-save = 保存总览
clinic-save-page = 存为网页…
clinic-save-table = 存为表格（CSV）…
clinic-saved = 已保存：{ $file }。能读到这个文件的人，都能看到里面的内容。
clinic-search = 搜索姓名和问题
clinic-count = { $count }份中的{ $shown }份
clinic-sorted = 排序：{ $column }
clinic-sorted-reversed = 排序：{ $column }，反向
clinic-reading = 正在读取报告…
clinic-empty = 这个文件夹里没有报告。
clinic-needs-key = { $count ->
   *[other] 有{ $count }份报告是加密的。您的密钥能打开它们：请在“文件夹和密钥”里选择密钥。
}
clinic-some-left-out = { $count ->
   *[other] 有{ $count }个文件读不了。原因见“文件夹和密钥”。
}
clinic-left-out-more = { $count ->
   *[other] 还有{ $count }个
}
clinic-why-sealed = 它是加密的。您的密钥能打开它。
clinic-why-other-key = 它用另一个密钥加密。如果那个密钥丢失，就打不开了：请再要一份新报告。
clinic-why-damaged = 它在传送中被截断或改动了。请再要一份。
clinic-why-passphrase = 它是用密码加密的，不是用您的密钥。
clinic-why-newer = 它用了更新的加密格式。新版Unbrace也许能打开。
clinic-why-page = 它是网页或表格。总览读取以.json或.json.age结尾的报告。
clinic-why-large = 它超过了8 MiB。
clinic-why-no-report = 它不是报告。
clinic-back = 返回表格
clinic-save-report = 存为网页…
clinic-asked = 问题
clinic-done = 完成
clinic-exercises = 练习：完成／提醒
clinic-exercise-left-out = 自己选择去掉
clinic-repetitions = { $count ->
   *[other] { $count }次
}
clinic-pain = 疼痛
clinic-no-pain = 这段时间没有疼痛评分。
clinic-figure = { $name }：平均{ $mean }，最初{ $first }，最后{ $last }
clinic-notes = 备注

# 康复治疗师的方案
program-by = { $title }，编写：{ $author }
program-contact = 联系方式：{ $contact }
program-for = 对象：{ $label }
program-valid = { $from }到{ $to }
program-valid-from = 从{ $from }起
program-valid-to = 到{ $to }
program-stage = { $weeks ->
   *[other] 第{ $number }阶段：{ $name }，{ $weeks }周
}
program-stage-open = 第{ $number }阶段：{ $name }，没有期限
program-about = “{ $about }”
program-posture-every = 在桌前每{ $every }一次姿势提示
program-posture-off = 没有姿势提示
program-movement-every = 在桌前每{ $every }活动一次
program-movement-length = 每次活动{ $length }
program-movement-off = 没有活动休息
program-breathing-every = 在桌前每{ $every }一次呼吸练习
program-breathing-length = 每次呼吸练习{ $length }
program-breathing-off = 没有呼吸练习
program-pace = 吸气{ $inhale }秒，呼气{ $exhale }秒
program-long = 每天一次长一些的呼吸练习，{ $length }
program-exercises = 练习：{ $list }
program-cues = { $count ->
   *[other] { $count }条姿势提示
}
exposure-interruptions = 第{ $stage }阶段：在桌前8小时内有{ $count }次提醒会打断工作；Unbrace建议最多{ $most }次
exposure-exercise = 第{ $stage }阶段：{ $name }每天出现{ $count }次；Unbrace建议最多{ $most }次。多加几个练习，或少几次休息，就能分散开
exposure-repetitions = 第{ $stage }阶段：{ $name }每天加起来最多{ $count }次；单次运动量的三倍是{ $most }次
exposure-cue = 第{ $stage }阶段：提示{ $name }每天出现{ $count }次；多加几条提示，会更有变化
exposure-no-cue = 第{ $stage }阶段：清单里的提示都只在疼痛反复时出现；其他日子没有自己的提示
program-flare-up = 疼痛反复期间，活动{ $often ->
    [more] 多一些
    [less] 少一些
   *[same] 次数照常
}，时长{ $dose ->
    [50] 减半
    [100] 照常
   *[other] 为平时的{ $dose }%
}。
program-contact-when = { $when }
program-check-in-off = 不会主动问状态
program-check-in-daily = 每天一次状态记录
program-check-in-weekly = 每周一次状态记录
program-check-in-fortnightly = 每两周一次状态记录
program-activity = 您的活动：{ $activity }
program-visit = { $how ->
    [video] 视频就诊
    [phone] 电话就诊
   *[in-person] 当面就诊
}：{ $day }，{ $time }
program-visit-note = { program-visit }（{ $note }）
program-always-yours = 您随时可以暂停、跳过、退出，也可以去掉练习。
program-every-open = 提醒的间隔可以改，从{ $from }到{ $to }。
program-duration-open = 时长可以改，从{ $from }到{ $to }。
program-pace-open = 呼吸的快慢可以改。
program-switch-off-open = 每一种都可以开或关。
program-settings-kept = 您自己的设置保持不变，方案结束后继续使用。
program-dose-reps = { $count ->
   *[other] { $count }次
}
program-dose-hold = { $count ->
   *[other] 保持{ $count }秒
}
program-dose-sets = { $count ->
   *[other] { $count }组
}
program-dose-sides = 每侧
program-gentler = 做一半，幅度多小都可以。
program-begun = 您的方案开始了：{ $title }
program-next-stage = 您的方案进入新阶段：{ $name }
program-over = 您的方案“{ $title }”结束了。继续使用您自己的设置。
program-bad = 您的方案读不了
program-bad-body = Unbrace继续使用{ $using }。文件保持原样。
program-mended = 您的方案又能读了。
program-line = { $title }：{ $stage }
using-own-settings = 您自己的设置
using-good-program = 上一份能用的副本
program-news = 您的方案有新消息：“unbrace program show”。

### 方案页。

set-by-program = 由您的方案设定
program-none-why = 方案带您走过几个星期，一个阶段接一个阶段。选一个看看；您同意了才会开始。康复治疗师也可以给您一个文件：在这里打开，或拖到这个窗口上。
program-import = 我有文件…
program-author = 编写方案（康复治疗师用）
program-export = 保存副本…
program-remove = 结束方案
program-remove-ask = 结束“{ $title }”吗？之后使用您自己的设置。您的记录会留下。
program-remove-yes = 结束
program-remove-no = 保留
program-stay = 先留在这个阶段
program-go-on = 进入下一阶段
program-where = 第{ $number }阶段，共{ $of }个；第{ $day }天，共{ $days }天
program-where-next = 下一阶段从{ $day }开始
program-where-end = { $day }结束
program-where-stay = 在您往下走之前，会留在这个阶段。
program-where-not-yet = { $day }开始。在那之前使用您自己的设置。
program-where-over = 已在{ $day }结束。使用您自己的设置。
program-offered-bad = 这个文件不能用：
program-offered-replaces = 它会代替您的方案“{ $title }”。
program-offered-update = 这是您的方案的更新。您仍在原来的位置：{ $name }。
program-yours = 由您决定
program-accept = 开始这个方案
program-refuse = 现在不用
program-file-kind = Unbrace方案

### 编写方案。

author-window = 编写方案
author-heading = 编写方案
author-how = 填写您想设定的内容；没填的，按患者自己的设置。内容不会离开这台电脑：您保存成文件，再交给患者。
author-about = 想对患者说的话
author-title = 标题
author-author = 您的姓名
author-contact = 怎样联系您
author-for = 患者标记（缩写或代号，不写全名）
author-stages = 阶段
author-add-stage = 添加阶段
author-remove-stage = 删除阶段
author-stage-name = 第{ $number }阶段
author-name = 阶段名称
author-weeks = 几周（最后一个阶段可以留空）
author-posture-enabled = 姿势提示
author-posture-every = 提示的间隔
author-movement-enabled = 活动休息
author-movement-every = 休息的间隔
author-movement-duration = 休息的时长
author-breathing-enabled = 呼吸练习
author-breathing-every = 呼吸练习的间隔
author-breathing-duration = 呼吸练习的时长
author-breathing-inhale = 吸气秒数
author-breathing-exhale = 呼气秒数
author-exercises = 这个阶段的练习
author-exercises-why = 没有填时，Unbrace会挑选适合患者的。
author-open-library = 添加练习…
author-dose-reps = 次数
author-dose-hold = 每次保持的秒数
author-dose-sets = 组数
author-dose-note = 给患者的备注
author-cues = 姿势提示
author-cues-why = 没有填时，用Unbrace自己的提示。您也可以用自己的话添加提示。
author-cue = 提示，例如“让肩膀沉下来。”
author-cue-why = 为什么，用一句话
author-add-cue = 添加提示
author-care = 疼痛反复、状态记录和范围
author-flare-up-contact-when = 疼痛反复时，什么情况请联系
author-check-in-every = 状态记录
author-check-in-at = 大约时间
author-check-in-activity = 患者自己的活动，例如“坐着开完一个会”
author-visits = 就诊与报告
author-visits-why = 就诊的前一天会有一条安静的通知。它通向一个页面：记录状态、想问的问题和报告。
author-visit-new = 新的就诊
author-visit-at = 日期和时间（2026-12-03 10:00）
author-visit-note = 备注，比如要准备什么
author-visit-refused = 日期和时间请这样写：{ $example }。
author-key-file = 从密钥文件填入…
author-report-seal-to = 您的公钥（age1…）：患者的报告会用它加密
author-key-secret = 这是您的私钥。请自己保管，这里填公钥：它以age1开头。
author-key-refused = 公钥以age1开头。“报告”窗口可以生成密钥，并显示公钥。
author-preview = 预览
author-week = 五天的一周：姿势提示{ $posture }次，活动休息{ $movement }次，呼吸练习{ $breathing }次。
author-save = 保存
author-save-as = 另存为…
author-open = 打开…
author-handout = 打印练习单…
author-no-file = 还没有保存
author-saved = 已保存。患者可以打开它。
author-saved-part = 已按现状保存。还有几项没填。
author-handed-out = 练习单已保存。浏览器会打开它并打印。
author-not-whole = 还有几项没填。请先填好。
author-recovered = 您没有保存的草稿已恢复。
author-unsaved = 这里还有没保存的内容。您想怎么做？
no-dialog = 这个桌面没有选择文件的窗口。
no-dialog-report = 在终端里，`unbrace report -o report.html`可以保存报告。
no-dialog-clinic = 在终端里，`unbrace open clinic FOLDER --key FILE`可以打开报告。
no-dialog-program = 在终端里，`unbrace program import FILE`可以打开方案。也可以把文件拖到这个窗口上。
no-dialog-copy = 您的方案在{ $file }；可以从那里复制。
no-dialog-draft = 您写的内容保存在{ $file }；可以从那里复制。
author-save-close = 保存并关闭
author-go-on = 继续写
author-leave = 不保存就关闭
author-save-open = 先保存，再打开
author-open-anyway = 不保存就打开
author-whole = 可以交给患者了。
handout-title = 您的方案
handout-by = 编写：{ $author }
handout-name = 姓名：
handout-date = 日期：
handout-weeks = { $weeks ->
   *[other] { $weeks }周
}
handout-open-end = 之后一直
handout-every = { $kind }：每{ $every }一次
handout-long = 每天一次{ $length }
handout-week = 第{ $number }周
handout-exercises = 练习
handout-stop-rule = 轻微酸痛没关系：10分里最多4到5分，第二天恢复平常。疼痛变得尖锐或扩散、头晕，或新出现麻木、无力，就停下；请看“警示信号”，并问医生或康复治疗师。
handout-cues = 一天里的小变化
handout-rules = 值得知道
handout-care = 注意：
handout-note = 这张单子写的是您电脑上的方案。它支持日常的健康，不是医疗器械。

### 去康复治疗师那里就诊。

# $how：video、phone、in-person，或不提治疗师的discreet
visit-who = { $how ->
    [video] 您的视频就诊
    [phone] 您的电话就诊
    [discreet] 您的预约
   *[in-person] 您的就诊
}
visit-today = { visit-who }在今天{ $time }。
visit-tomorrow = { visit-who }在明天{ $time }。
visit-on = { visit-who }在{ $day } { $time }。
visit-before = 状态记录、您的问题和报告都在一页上。
visit-before-discreet = 您可能想准备的内容都在一页上。
visit-prepare = 准备
visit-after = 有新文件吗？
visit-after-body = 康复治疗师给了您新文件吗？可以在这里打开。
visit-after-discreet = 如果您有给Unbrace的新文件，可以在这里打开。
visit-file = 打开文件
visit-no-file = 没有新文件
visits-title = 去康复治疗师那里就诊
visits-none = 还没有安排就诊。添加一次，前一天会有一条安静的通知。
visits-add = 添加就诊
visits-date = 日期
visits-time = 时间
visits-how = 方式
visits-video = 视频
visits-in-person = 当面
visits-phone = 电话
visits-note = 想写的话，写点备注
visits-save = 添加
visits-from-program = 来自您的方案
visits-deleted = 已删除：{ $visit }
visit-page = 准备就诊
visit-to-list = 所有就诊
visit-check-in = 最近怎么样
visit-check-in-why = 今天记一次，就能看出就诊前的状态。
visit-report = 最近几周的一页报告；几周在“进展”页上设定。放什么内容由您选。它保存在您指定的地方，不会自己发到别处。
visit-video = 视频就诊前
visit-video-more = 关于视频就诊
visit-refused-date = 日期请这样写：{ $date }。
visit-refused-time = 时间请这样写：{ $time }。
visit-refused-past = 那个时间已经过了。请选一个以后的时间。
visit-refused-taken = 那个时间已经有一次就诊。
visit-refused-note = 备注最多{ $count }个字。

### 给康复治疗师的问题，和报告。

questions-title = 想问康复治疗师的
questions-why = 想到就记下来。还没问的会放进报告；问过的打个勾。
questions-new = 一个问题
questions-add = 添加
report-page-title = 给康复治疗师的报告
report-page-what = 上面所选几周的一页报告。放什么内容由您选。它保存在您指定的地方，不会自己发到别处。
report-page-kind = { $kind }：提醒{ $offered }次，完成{ $done }次，{ $natural ->
   *[other] 自然休息{ $natural }次
    }
report-own-kind = { $kind }：提醒{ $offered }次，完成{ $done }次，{ $natural ->
   *[other] 自己的休息{ $natural }次
    }
report-page-notes = 要放进去的备注
report-page-name = 报告上的姓名，可以不填
report-page-contact = 请与我联系
report-page-html = 保存报告…
report-page-json = 给医疗机构（JSON）…
report-page-csv = 存为表格（CSV）…
report-page-saved = 已保存：{ $file }
report-page-fhir = 给医疗机构的病历系统（FHIR）…
report-page-seal = 加密给{ $author }
report-page-seal-why = 您的方案里有康复治疗师的密钥。加密的报告只有那个密钥能打开。途中别人读不了，您自己也打不开。
report-page-open-why = 拿到文件的人都能看。
report-page-sealed = 已保存并加密：{ $file }。只有{ $author }能打开。
report-page-exists = 已经有{ $file }了。请换一个名字。

# 状态记录的节奏、逐渐变慢的呼吸、开头的注意
set-breathing-grow = 从短一些的呼吸开始
set-breathing-grow-hint = 前两次是3秒和4秒，再两次是4秒和4秒。您自己定的节奏立即使用。
check-in-note = 愿意的话，简短记录一下状态。每一项都可以不填。
check-in-note-discreet = 愿意的话，花一分钟回答几个问题。
check-in-yes = 记录
check-in-no = 今天不记
program-check-in-open = 什么时候问您感觉怎么样、要不要问，都可以改。
group-check-in = 状态记录和疼痛反复
set-check-in-every = 问我感觉怎么样
set-check-in-every-hint = 一个安静的问题。您不理会，它就等下一次。
set-check-in-at = 从几点起问
set-check-in-at-hint = 例如{ $time }。等您在，而且没有别的事时再问。
set-check-in-sleep = 问睡眠
set-check-in-stress = 问压力
set-check-in-change = 每两周问一次变化有多大
set-visits-hour-before = 就诊前一小时再提醒我一次
word-off = 不问
word-daily = 每天
word-weekly = 每周
word-fortnightly = 每两周

### 状态记录的其他问题。

sleep-ask = 睡得怎么样？
sleep-low = 0：很差
sleep-high = 10：很好
stress-ask = 压力有多大？
stress-low = 0：没有
stress-high = 10：能想到的最大
change-ask = 和开始的时候比，现在怎么样？0是没有变化。
change-low = -5：差了很多
change-high = 5：好了很多
activity-is = 这件事现在能做得怎么样：{ $activity }？

# 资料库
library-search = 搜索
library-filters = 筛选
library-kinds = 种类
library-areas = 身体部位
library-positions = 姿势
library-levels = 强度
library-clear = 清除搜索
library-found = { $count ->
   *[other] { $count }条
}
library-nothing = 没有符合的内容。换短一点的词，或少几个筛选，也许会有。
library-movement = 动作
library-breathing = 呼吸
library-cues = 姿势提示
library-articles = 文章
library-cue-count = { $count ->
   *[other] { $count }条提示
}
library-cues-what = 工作时出现的简短提示。不适合您的可以关掉。
library-back = 返回资料库
library-try = 现在试试
library-more = 下次休息时做
library-more-what = 下次活动休息先做它。
library-more-done = 下次活动休息先做它。
library-more-undone = 下次活动休息又是随机的了。
library-leave-out = 去掉它
library-use-again = 重新使用
library-left-out = 已去掉
library-left-out-done = 它不再出现。随时可以重新使用。
library-used-again = 它又可以出现了。
library-left-out-why = 您去掉了它，所以它不会自己出现。
library-therapist = 这个只在康复治疗师的方案里出现。
library-not-in-program = 您的方案目前安排了别的练习。
library-opens-after = { $count ->
   *[other] 再做{ $count }次活动休息，它就会自己出现。
}
library-not-in-flare-up = 疼痛反复期间，会出现更轻的练习。
library-not-chosen = 它不会自己出现：您在设置里选了别的身体部位或姿势，或者它在另一天做。
library-how = 怎样做
library-gentler = 轻一点的做法
library-why = 为什么
library-warning-signs = 看看警示信号
library-care = 注意
evidence-strong = 依据：强
evidence-moderate = 依据：中等
evidence-weak = 依据：弱
evidence-expert = 依据：专家的共识
area-lower-back = 腰和肚子
area-upper-back = 上背
area-neck = 脖子、肩膀、下巴
area-hips = 胯和腿
area-hands = 手
area-eyes = 眼睛
area-breath = 呼吸
area-whole-body = 全身
cues-lower-back = 腰和肚子的提示
cues-upper-back = 上背的提示
cues-neck = 脖子、肩膀和下巴的提示
cues-hips = 胯和腿的提示
cues-hands = 手的提示
cues-eyes = 眼睛的提示
cues-breath = 呼吸的提示
cues-whole-body = 全身的提示
position-seated = 坐着
position-standing = 站着
position-floor = 在地上
level-easy = 轻松
level-medium = 中等
level-strong = 强一些

# 方案页
program-close = 关闭
program-built-in = 可以从这些方案开始
program-author-line = 编写：{ $author }
program-stages = 阶段
program-stage-title = 第{ $number }阶段：{ $name }
program-stage-past = 已完成。
program-stage-present = 您在这里。
program-weeks = { $weeks ->
   *[other] { $weeks }周
}
program-weeks-and-on = { $weeks ->
    [0] 一直继续
   *[other] { $weeks }周，然后继续
}
program-open-end = 一直继续
program-no-exercises = Unbrace会挑选适合您的练习。
program-rhythm = 节奏
rhythm-every = 间隔
rhythm-lasts = 时长
rhythm-once = 每天一次
program-bounds = { $from }到{ $to }
program-flare = 疼痛反复时
program-changes = 有什么变化
program-change-stage = 新阶段：{ $stage }
program-change-stage-gone = 不再有这个阶段：{ $stage }
program-change-added = { $stage }：新练习：{ $what }
program-change-gone = { $stage }：不再有：{ $what }
program-change-dose = { $stage }：{ $what }有新的运动量
program-change-rhythm = { $stage }：{ $what }
program-change-visits = 就诊的时间有变化。
program-change-older = 这个文件是版本{ $new }。您的是版本{ $old }，更新一些。
program-change-title = 方案现在叫“{ $what }”。
program-change-contact = 现在这样联系康复治疗师：{ $what }
program-change-renamed = 阶段{ $what }现在叫{ $stage }
program-change-weeks = { $stage }：现在是{ $weeks ->
   *[other] { $weeks }周
}
program-change-no-end = { $stage }：现在没有期限
program-change-about = { $stage }：康复治疗师的新话：“{ $what }”
program-change-dose-of = { $stage }：{ $what }：{ $to }（以前：{ $from }）
program-change-days = { $stage }：{ $what }现在安排在{ $days }
program-change-every-day = { $stage }：{ $what }现在每天都有
program-change-note = { $stage }：{ $what }有新备注：“{ $note }”
program-change-cues = { $stage }：换了姿势提示
program-change-reading = { $stage }：新的阅读：{ $what }
program-change-yours = 按您的设置
program-change-steps = { $what }：新的步骤或新的图
program-change-flare-up = 疼痛反复时换了练习
program-change-now = 新：{ $what }
program-change-no-longer = 不再有：{ $what }
program-changes-seen = 知道了
program-version = 版本{ $number }
built-in-lower-back = 少量多次地活动，再给背和腿增加一些力量。
built-in-upper-back = 先给脖子和肩膀一些小休息，再增加一些力量。
built-in-flare-up = 轻松的小动作和短短的散步，直到又能照常。
built-in-breathing = 松开绷着的地方，找到缓慢轻松的呼吸。
built-in-keeping = 每周两三天力量练习，休息也成为习惯。
built-in-walking = 短短的散步，一周一周增加。
built-in-seated = 全部坐着做：肋骨、肩胛骨、脖子和胳膊。
built-in-pregnancy = 轻柔的动作和轻松的呼吸，适合渐渐变大的肚子。
built-in-pain-free = 短短的活动休息，给感觉不错、也想一直这样的人。
library-back-to-program = 返回方案
program-where-open = 第{ $number }阶段，共{ $of }个；第{ $day }天


# 方案的表格。
author-breathing-daily-long = 每天一次长一些的呼吸练习
author-dose-seconds = 总秒数
author-flare-up-days = 疼痛反复期的天数
author-flare-up-dose = 那时休息的时长，%
author-patient-every-from = 提醒的最短间隔
author-patient-every-to = 提醒的最长间隔
author-patient-duration-from = 最短的休息
author-patient-duration-to = 最长的休息
author-patient-pace = 患者可以改呼吸的节奏
author-patient-switch-off = 患者可以关掉某一种提醒
author-form = 方案
author-library = 资料库
author-search = 搜索练习
author-positions = 姿势
author-none-found = 没有符合的练习。
author-in-stage = 已在这个阶段
author-begin = 从哪里开始
author-begin-empty = 空白方案
author-stage-earlier = 提前
author-stage-later = 推后
author-duplicate-stage = 复制阶段
author-remove = 删除
author-up = 上移
author-down = 下移
author-days = 星期几
author-copy-exercise = 复制到下一阶段
author-copied = 已复制到“{ $stage }”。
author-as-seen = 患者看到的内容
author-preview-waits = 没填的内容填好以后，就会有预览。
author-missing = 请填这一项。
author-missing-weeks = 这个阶段要填几周：只有最后一个阶段可以没有期限。
author-placeholder = 这是模板里的文字。请写您自己的。
author-open-count = { $count ->
   *[other] 还有{ $count }项没填。
}
author-show-open = 显示
edit-redo = 重做
author-id = 用于更新的名称
author-version = 版本
author-valid-from = 开始日期（2026-01-31）
author-valid-to = 结束日期（2026-12-31）
author-by-hand = 手写的内容，保持原样：{ $names }
author-education = 这个阶段的阅读
author-flare-up-keep = 疼痛反复时只做这些练习
author-flare-up-leave-out = 疼痛反复时不做这些练习
author-flare-up-interval = 那时休息的间隔，%
author-check-in-questions = 状态记录的问题
author-question-pain = 疼痛
author-question-impact = 对一天的影响
author-question-activity = 自己的活动
author-question-sleep = 睡眠
author-question-stress = 压力
author-question-change = 开始以来的变化
word-movement = 活动
author-own = 您自己的练习
author-own-why = 它们只在这个文件里。请从资料库加到阶段里。
author-own-name = 练习名称
author-own-nameless = 新练习
author-add-own = 添加您自己的练习
author-remove-own = 删除这个练习
author-edit = 编辑
author-kind = 种类
author-steps = 步骤，每行一步
author-why = 为什么，用一句话
author-stop = 什么时候停下
author-caution = 谁要注意，或先问一问
author-gentler = 轻一点的做法
author-breathing = 做的时候怎样呼吸
author-ask = 邀请做它的问句
author-region = 身体部位
author-reps = 次数
author-hold = 每次保持的秒数
author-sets = 组数
author-seconds = 总秒数
author-level = 级别，1到3
author-sides = 左右轮流
author-picture = 图
author-picture-kind = PNG或JPEG图片
author-picture-limits = PNG或JPEG，最大{ $picture } KB、{ $side } × { $side }像素。可以把文件拖到这个窗口上。方案已用{ $used } KB，上限{ $most } KB。
author-picture-where = 请先打开您自己的一个练习。图会放在那里。
author-choose-picture = 选择图片…
author-remove-picture = 删除图片
author-image-text = 图上有什么，写给看不到图的人
author-drop-unsaved = 这里还有没保存的内容。请先保存，再拖一次文件。
author-text = 提示
author-cue-words = 长度{ $count }；不超过{ $most }，一眼就能看完
author-delete-cue = 从方案中删除
author-choose-cues = 从资料库选择提示…
author-library-exercises = 练习
author-search-cues = 搜索提示
author-no-cue-found = 没有符合的提示。
author-week-days = 每天的练习
author-report = 报告
author-report-why = 在这里打开患者的报告。您可以在方案旁边看到做了什么，并直接改运动量。
author-open-report = 打开报告…
author-close-report = 关闭报告
author-save-next = 保存下一个版本…
author-change-dose = 改运动量
author-report-period = { $from }到{ $to }
author-report-other = 这份报告属于另一个方案。
author-report-contact = 希望您与患者联系。
author-report-questions = 给您的问题
author-report-notes = 备注
author-report-courses = 状态
author-report-course = { $scale }：{ $first } → { $last }，{ $count }次记录平均{ $mean }
author-report-exercises = 练习
author-report-kinds = 所有提醒
author-report-flare-up = 疼痛反复的天数：{ $days }
author-report-done = { $offered }次中完成{ $done }次
author-report-skipped = 跳过{ $count }次
author-report-unanswered = 未回应{ $count }次
author-report-natural = 自然休息{ $count }次
author-report-gentler = 轻一点的做法{ $count }次
author-report-repetitions = 计数{ $count }次重复
author-report-left-out = 患者去掉了
author-report-never = 这段时间没有提醒
word-breathing = 呼吸

# 设置页。
take-back-preset = 撤销：提醒的多少
group-moments = 时机
settings-search = 搜索设置
settings-none-found = 没有符合的设置。
preset = 多久一次
preset-few = 少一些
preset-usual = 平常
preset-often = 多一些
group-shortcuts = 键盘快捷键
set-shortcut-pause = 暂停或恢复
set-shortcut-pause-hint = 例如Ctrl+Alt+P，在任何程序里都能用：按一次安静一小时，再按一次恢复。留空则不用。
set-shortcut-answer = 回答“完成”
set-shortcut-answer-hint = 例如Ctrl+Alt+D，用来回答屏幕上的提醒。
setting-empty = 空
shortcut-unknown-key = 没有叫“{ $found }”的键。可以用一个字母、一个数字或F1到F24，前面加Ctrl、Alt、Shift或Super。
shortcut-mistyped = 没有叫“{ $found }”的键。是不是{ $near }？
shortcut-no-key = { $after }后面还少一个键，例如Ctrl+Alt+P。
shortcut-two-keys = { $first }和{ $second }是两个键，留下其中一个就好。
shortcut-repeated = { $key }写了两次，一次就够了。
shortcut-needed = 其他程序要用{ $keys }。可以多加几个键，例如Ctrl+Alt+{ $key }。
shortcut-in-use = 另一个程序在用{ $keys }。可以在设置里换成别的键。
shortcut-twice = { $keys }设了两次，所以只用来暂停。“完成”可以换成别的键。
shortcut-unavailable = 这个桌面没有给程序用的快捷键。可以在它的键盘设置里给“unbrace pause”设一个。
shortcut-not-taken = { $keys }在这里不能用：{ $why }
program-note = 带锁的项目由您的方案设定。
set-autostart = 登录时启动Unbrace
volume-play = 播放
avoid-search = 搜索要去掉的练习
avoid-allow = 重新出现
avoid-leave-out = 去掉
history-kept-here = 您的记录只留在这台电脑上。
history-back-up = 备份…
history-export = 导出为表格…
history-delete = 删除记录…
history-delete-ask = 永久删除您的全部记录吗？设置和方案会留下。
history-delete-yes = 删除
history-keep = 保留
history-written = 已保存：{ $file }。里面有您的健康备注：请妥善保管。
history-deleted = 您的记录已删除。
history-bring-back = 恢复备份…
history-bring-back-ask = 用备份{ $file }代替您现在的设置、方案和记录吗？现在的内容会保留在同一个文件夹里。Unbrace会退出，再重新启动。
history-bring-back-yes = 恢复
history-bring-back-no = 保持不变
history-brought-back = 备份已恢复。以前的文件保留在新文件旁边。
history-not-ended = Unbrace没有退出，所以什么都没改。请在图标的菜单里退出它，再试一次。
history-not-started = Unbrace没能重新启动：
history-restore = 要恢复备份，请退出Unbrace，并在终端里运行`unbrace restore FILE`。
no-dialog-backup = 在终端里，`unbrace backup FILE`和`unbrace history export`也能做到。
