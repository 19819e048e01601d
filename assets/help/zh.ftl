# Print help
all--help = 显示帮助
# Keep all files under DIR; the same as UNBRACE_HOME=DIR
all--home = 所有文件都放在DIR下；与UNBRACE_HOME=DIR作用相同
# Print JSON instead of text, where the command supports it
all--json = 输出JSON而不是文本（仅限支持的命令）
# Print version
all--version = 显示版本
# Print this message or the help of the given subcommand(s)
all-help = 显示本帮助或指定子命令的帮助
# Keep a list of questions for your therapist
ask = 记录和查看想问康复治疗师的问题
# Delete a question permanently
ask--delete = 永久删除一个问题
# Mark a question as asked
ask--done = 把问题标记为已问过
# List the questions
ask--list = 列出问题
# The question to add
ask--text = 要添加的问题
# Turn starting at login on or off
autostart = 开启或关闭登录时启动
# on or off
autostart--state = on（开启）或off（关闭）
# Save settings, program and history to one file
backup = 把设置、方案和记录备份到一个文件
# The file to create
backup--file = 要创建的文件
# Record a check-in
check-in = 添加一条状态记录
# Your chosen activity: 0 is unable to do it, 10 is as well as before the problem
check-in--activity = 自己选的活动：0为完全做不了，10为和不舒服之前一样
# Change since you began: -5 is very much worse, 0 is the same, 5 is very much better
check-in--change = 开始以来的变化：-5为差了很多，0为没有变化，5为好了很多
# Mark the day as a flare-up day
check-in--flare = 把这一天标记为疼痛反复的日子
# How much the pain gets in your way: 0 is not at all, 10 is completely
check-in--impact = 影响（添了多少不便）：0为没有，10为什么都做不了
# A note in your own words
check-in--note = 用自己的话写的备注
# Pain: 0 is none, 10 is the worst you can imagine
check-in--pain = 疼痛：0为不疼，10为能想到的最疼
# Sleep last night: 0 is very poor, 10 is very good
check-in--sleep = 昨晚的睡眠：0为很差，10为很好
# Stress: 0 is none, 10 is the most you can imagine
check-in--stress = 压力：0为没有，10为能想到的最大
# Summarise the reports of many patients, for therapists
clinic = 汇总多位患者的报告（康复治疗师用）
# The folder with the reports, one JSON file each, sealed or not
clinic--dir = 存放报告的文件夹；每份报告一个JSON文件，加密或未加密均可
# Replace the file if it exists
clinic--force = 文件已存在时替换
# Your key, which opens the sealed reports
clinic--key = 您的密钥，用来打开加密的报告
# The .html or .csv file to create; the default is a table on standard output
clinic--output = 要创建的.html或.csv文件；默认在标准输出显示表格
# Print shell completions
completions = 输出shell的命令补全脚本
# The shell
completions--shell = 所用的shell
# View, check and change the settings
config = 查看、检查和更改设置
# List every problem, with line and column
config-check = 列出所有问题及其所在的行和列
# The file to check; the default is your own
config-check--file = 要检查的文件；默认为您自己的设置文件
# Print one setting
config-get = 显示一项设置
# The key, such as posture.every
config-get--key = 设置项的名称，例如posture.every
# Print the path of the settings file; --json adds that of the office's file
config-path = 显示设置文件的路径；加--json时也显示单位的设置文件
# Replace the settings file by the template; the old file is kept under another name
config-reset = 用模板替换设置文件；原文件改名保留
# Change one setting; comments are kept
config-set = 更改一项设置；注释会保留
# The key, such as posture.every
config-set--key = 设置项的名称，例如posture.every
# The new value, such as 45m
config-set--value = 新的值，例如45m
# Print the settings in force
config-show = 显示当前生效的设置
# View and check the content library, for reviewers
content = 查看和检查资料库（审阅人员用）
# Check wording, reading level, evidence labels and sources
content-check = 检查用词、易读程度、依据等级和来源
# A folder laid out like assets/content, with its pictures beside it; the default is the built-in library
content-check--dir = 结构与assets/content相同的文件夹，图片文件夹与它并列；默认为内置的资料库
# List every cue, exercise, lesson and article
content-list = 列出所有姿势提示、练习、小课和文章
# Print every sentence that users can see, with its sources, as Markdown for clinical review
content-review = 以Markdown格式输出用户能看到的每一句话及其来源，供医务人员审阅
# Show one entry in full, with its sources
content-show = 显示一个条目的全部内容及其来源
# The ID of the entry, such as soft-belly
content-show--id = 条目的ID，例如soft-belly
# Check what works on this desktop, and what to do about the rest
doctor = 检查各项功能在这个桌面上能否使用，以及不能用时怎么办
# Write diagnostics for a bug report to a new file, without health data
doctor--report = 把诊断信息写入新文件，供反馈程序问题时使用；不含健康数据
# Print what Unbrace detects as it happens: lock, calls, do not disturb
doctor--watch = 实时显示Unbrace检测到的情况：锁屏、通话、勿扰模式
# Mark the current reminder as done
done = 把当前提醒标记为完成
# Turn flare-up mode on or off: gentler and shorter reminders for some days
flare-up = 开始或结束舒缓日（疼痛反复时用）：几天内的提醒更轻、更短
# Number of days; the default is the setting flare_up.days
flare-up--days = 天数；默认为设置项flare_up.days的值
# on or off
flare-up--state = on（开始）或off（结束）
# Export or delete the recorded history
history = 导出或删除已保存的记录
# Delete entries permanently
history-delete = 永久删除记录
# Delete all entries
history-delete--all = 删除全部记录
# Delete the entries before this day, such as 2026-11-01
history-delete--before = 删除这一天之前的记录，例如2026-11-01
# Print the recorded entries
history-export = 输出已保存的记录
# The output format; the default is csv
history-export--format = 输出格式；默认为csv
# The first day, such as 2026-11-01
history-export--from = 起始日期，例如2026-11-01
# The last day, such as 2026-11-30
history-export--to = 结束日期（含当天），例如2026-11-30
# Make and show a key to which your patients' reports are sealed, for therapists
key = 生成和查看用来加密患者报告的密钥（康复治疗师用）
# Make a key, and print its public half for your programs
key-new = 生成密钥，并显示公钥，以便写进方案
# The file to create; keep it to yourself
key-new--output = 要创建的文件；请自己保管
# Print the public half of a key
key-show = 显示密钥的公开部分（公钥）
# Your key
key-show--file = 您的密钥
# Put the current reminder off for a while
later = 把当前提醒推迟一会儿
# Print the manual page
man = 输出手册页
# DESCRIPTION
man-description = 描述
# NAME
man-name = 名称
# SYNOPSIS
man-synopsis = 概述
# Offer a reminder now
offer = 现在就提醒一次
# The kind of reminder: posture, movement or breathing
offer--kind = 提醒的种类：posture（姿势）、movement（活动）或breathing（呼吸）
# Open a window
open = 打开窗口
# With the pages `clinic` and `author`: your key, which opens sealed reports
open--key = 用于`clinic`和`author`页面：您的密钥，用来打开加密的报告
# The page to open
open--page = 要打开的页面
# The reports of many patients, for therapists
open--page--clinic = 多位患者的报告（康复治疗师用）
# The question whether to start a flare-up, on the Today page
open--page--flare-up = 是否开始舒缓日的提问，在“今天”页
# The articles, on the Library page
open--page--learn = 文章，在“资料库”页
# What prepares the next visit to the therapist
open--page--visit = 为下次就诊做准备
# The article about warning signs, on the Library page
open--page--warning-signs = 关于警示信号的文章，在“资料库”页
# With the page `author`, the program to open; with the page `clinic`, the folder with the reports
open--path = 用于`author`页面：要打开的方案；用于`clinic`页面：存放报告的文件夹
# With the page `author`: a patient's report to show beside the program
open--report = 用于`author`页面：要显示在方案旁边的患者报告
# Pause reminders: 30m, until 14:00, tomorrow or indefinitely; the default is one hour
pause = 暂停提醒：30m、until 14:00、tomorrow或indefinitely；默认1小时
# How long to pause: 30m, until 14:00, tomorrow or indefinitely
pause--length = 暂停多久：30m（30分钟）、until 14:00（到14:00）、tomorrow（到明天）或indefinitely（到恢复提醒为止）
# Check, import, view, create and remove a therapist's program
program = 检查、导入、查看、创建和结束康复治疗师的方案
# List every problem in program files, with line and column
program-check = 列出方案文件中的所有问题及其所在的行和列
# The files to check
program-check--files = 要检查的文件
# List the built-in programs
program-examples = 列出内置的方案
# Save the active program to a new file
program-export = 把当前方案保存到新文件
# The file to create
program-export--file = 要创建的文件
# End the stay on a stage; the stages follow their dates again
program-go-on = 不再留在当前阶段；各阶段重新按日期推进
# Create a page for the patient to print, with pictures, doses and boxes to tick
program-handout = 生成供患者打印的方案练习单：有图、运动量和打勾的方框
# The therapist's file
program-handout--file = 康复治疗师的方案文件
# Replace the file if it exists
program-handout--force = 文件已存在时替换
# The HTML file to create, or - for standard output
program-handout--output = 要创建的HTML文件；“-”表示标准输出
# Show a program in plain words, then import it
program-import = 先用通俗的文字显示方案，再导入
# The therapist's file
program-import--file = 康复治疗师的方案文件
# Do not ask for confirmation
program-import--yes = 直接导入，不再确认
# Create a commented program to start from, or a copy of a built-in one
program-new = 创建一份带注释的起步方案，或内置方案的副本
# The file to create, such as back.unbrace.toml
program-new--file = 要创建的文件，例如back.unbrace.toml
# The name of a built-in program; `unbrace program examples` lists them
program-new--from = 内置方案的名称；可用`unbrace program examples`列出
# Show a program file in a window, where you can import it
program-open = 在窗口中显示方案文件，可在那里导入
# The therapist's file
program-open--file = 康复治疗师的方案文件
# Remove the program; your own settings apply again
program-remove = 结束方案；之后使用您自己的设置
# Show the active program, its stage and what comes next
program-show = 显示当前方案、所在阶段和接下来的安排
# Stay on the current stage
program-stay = 留在当前阶段
# Quit Unbrace
quit = 退出Unbrace
# Say that you are reading: you count as present until the next key or mouse input, for at most an hour
reading = 表示您在阅读：到下次操作键盘或鼠标之前都算在座位上，最长1小时
# Create a report for your therapist from the recorded history
report = 根据记录生成给康复治疗师的报告
# State in the report that you want to be contacted
report--contact = 在报告中注明希望康复治疗师与您联系
# Replace the file if it exists
report--force = 文件已存在时替换
# The format; the default follows from the name of the output file
report--format = 格式；默认由输出文件的名称决定
# A FHIR R4 bundle, for a clinic's record system
report--format--fhir = FHIR R4资源包（Bundle），用于医疗机构的病历系统
# The first day, such as 2026-11-01; the default is four weeks before the last day
report--from = 起始日期，例如2026-11-01；默认为结束日期的四周前
# A name to put on the report, such as your own
report--name = 写在报告上的名称，例如您的姓名
# Which of your notes to include
report--notes = 要放进报告的备注：all（全部）或none（不放）
# The file to create, or - for standard output. A sealed report has .age at the end of its name
report--output = 要创建的文件；“-”表示标准输出。加密的报告，文件名以.age结尾
# Which of your questions to include: the open ones or none
report--questions = 要放进报告的问题：open（还没问的）或none（不放）
# The last day; the default is today
report--to = 结束日期（含当天）；默认为今天
# Save the report readable by everybody, although your program names your therapist's key
report--unsealed = 即使方案里有康复治疗师的密钥也不加密，拿到文件的人都能看
# Restore a backup; existing files are kept under another name
restore = 恢复备份；现有的文件改名保留
# The backup file
restore--file = 备份文件
# End the pause
resume = 结束暂停
# Start Unbrace in the foreground
run = 在前台启动Unbrace
# For an autostart entry that all users share: end at once if this person has turned the start at login off
run--at-login = 用于为所有用户启动它的启动项：如果用户关闭了登录时启动，就立即退出
# Simulate a day that you describe; Unbrace need not be running
simulate = 模拟您描述的一天；不需要Unbrace正在运行
# The settings file to use; without it, the default settings apply
simulate--config = 要使用的设置文件；不指定时使用默认设置
# How long the simulation lasts
simulate--length = 模拟的时长
# A therapist's program to use, imported on the first day
simulate--program = 要使用的康复治疗师方案，在第一天导入
# The seed for everything that is chosen at random
simulate--seed = 随机选择所用的种子
# When the simulation begins
simulate--start = 模拟开始的时间
# The trace file: what happens during the day, one event per line
simulate--trace = 事件文件：这一天里发生的事，每行一个事件
# Skip the current reminder
skip = 跳过当前提醒
# Start the current reminder
start = 开始当前提醒
# The usual breathing session in place of the long one of the day
start--short = 做平常的呼吸练习，代替当天长一些的那次
# Show what comes next, or why Unbrace is quiet
status = 显示下一个提醒，或Unbrace为什么安静
# Reminders to change position, move and breathe at a desk. Not a medical device
unbrace = 提醒您在办公桌前换姿势、活动和呼吸。不是医疗器械
# Without a command, Unbrace starts in the system tray. If it is already running, its window opens instead.
unbrace-long = 不带命令时，Unbrace在系统托盘中启动。如果已在运行，则打开它的窗口。
# Take back the last answer, within 10 minutes
undo = 撤销上一次回应，限10分钟内
# Open a sealed report, for therapists
unseal = 打开加密的报告（康复治疗师用）
# The sealed report
unseal--file = 加密的报告
# Replace the file if it exists
unseal--force = 文件已存在时替换
# Your key
unseal--key = 您的密钥
# The file to create, or - for standard output
unseal--output = 要创建的文件；“-”表示标准输出
# Keep the times of your visits to a therapist
visit = 记录去康复治疗师那里就诊的时间
# Add a visit; Unbrace reminds you the day before
visit-add = 添加就诊；Unbrace会在前一天提醒您
# When it begins, such as 2026-12-03T10:00
visit-add--at = 开始的时间，例如2026-12-03T10:00
# How it takes place: video, phone or in person
visit-add--how = 就诊方式：video（视频）、phone（电话）或in person（当面）
# A note, such as what to bring
visit-add--note = 备注，例如要带什么
# List the visits that are ahead, those of your program included
visit-list = 列出还没到的就诊，包括方案里的
# Delete a visit that you added
visit-remove = 删除自己添加的就诊
# The number of the visit; `unbrace visit list` shows it
visit-remove--id = 就诊的编号；可用`unbrace visit list`查看
# Arguments
word-arguments = 参数
# Commands
word-commands = 命令
# default
word-default = 默认值
# Options
word-options = 选项
# Usage
word-usage = 用法
# possible values
word-values = 可选值
