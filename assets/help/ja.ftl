# Print help
all--help = ヘルプを表示する
# Keep all files under DIR; the same as UNBRACE_HOME=DIR
all--home = すべてのファイルをDIRの中に置く（UNBRACE_HOME=DIRと同じ）
# Print JSON instead of text, where the command supports it
all--json = テキストの代わりにJSONで出力する（対応するコマンドのみ）
# Print version
all--version = バージョンを表示する
# Print this message or the help of the given subcommand(s)
all-help = このヘルプ、または指定したサブコマンドのヘルプを表示する
# Keep a list of questions for your therapist
ask = 理学療法士への質問を書きとめておく
# Delete a question permanently
ask--delete = 質問を削除する（元には戻せない）
# Mark a question as asked
ask--done = 聞き終えた質問に印を付ける
# List the questions
ask--list = 質問を一覧表示する
# The question to add
ask--text = 加える質問
# Turn starting at login on or off
autostart = ログイン時の起動をオンまたはオフにする
# on or off
autostart--state = onまたはoff
# Save settings, program and history to one file
backup = 設定、プログラム、記録を1つのファイルに保存する
# The file to create
backup--file = 作成するファイル
# Record a check-in
check-in = 体調を記録する
# Your chosen activity: 0 is unable to do it, 10 is as well as before the problem
check-in--activity = 大切にしたい活動：0は「まったくできない」、10は「困る前と同じくらい」
# Change since you began: -5 is very much worse, 0 is the same, 5 is very much better
check-in--change = 始めたころからの変化：-5は「とてもつらくなった」、0は「同じ」、5は「とても楽になった」
# Mark the day as a flare-up day
check-in--flare = 痛みがぶり返した日として記録する
# How much the pain gets in your way: 0 is not at all, 10 is completely
check-in--impact = 生活の支障：0は「まったくない」、10は「何もできない」
# A note in your own words
check-in--note = 自由に書くメモ
# Pain: 0 is none, 10 is the worst you can imagine
check-in--pain = 痛み：0は「痛みなし」、10は「考えられる最大の痛み」
# Sleep last night: 0 is very poor, 10 is very good
check-in--sleep = 昨夜の睡眠：0は「ほとんど眠れない」、10は「とてもよく眠れた」
# Stress: 0 is none, 10 is the most you can imagine
check-in--stress = ストレス：0は「なし」、10は「考えられる最大」
# Summarise the reports of many patients, for therapists
clinic = 多くの患者さんの報告書を一覧にまとめる（理学療法士向け）
# The folder with the reports, one JSON file each, sealed or not
clinic--dir = 報告書のフォルダー（1件につきJSONファイル1つ。封をしたものも可）
# Replace the file if it exists
clinic--force = 同じ名前のファイルがあれば置き換える
# Your key, which opens the sealed reports
clinic--key = 封をした報告書を開くための自分の鍵
# The .html or .csv file to create; the default is a table on standard output
clinic--output = 作成する.htmlまたは.csvのファイル（省略すると、表を標準出力に出す）
# Print shell completions
completions = シェルの補完スクリプトを出力する
# The shell
completions--shell = 対象のシェル
# View, check and change the settings
config = 設定を表示、チェック、変更する
# List every problem, with line and column
config-check = 設定の問題をすべて、行番号と桁番号付きで表示する
# The file to check; the default is your own
config-check--file = チェックするファイル（省略すると自分の設定ファイル）
# Print one setting
config-get = 設定を1つ表示する
# The key, such as posture.every
config-get--key = 設定のキー（例：posture.every）
# Print the path of the settings file; --json adds that of the office's file
config-path = 設定ファイルのパスを表示する（--jsonを付けると、職場共通の設定ファイルも表示）
# Replace the settings file by the template; the old file is kept under another name
config-reset = 設定ファイルをひな形に置き換える（元のファイルは別の名前で残る）
# Change one setting; comments are kept
config-set = 設定を1つ変更する（コメントは残る）
# The key, such as posture.every
config-set--key = 設定のキー（例：posture.every）
# The new value, such as 45m
config-set--value = 新しい値（例：45m）
# Print the settings in force
config-show = 現在使われている設定を表示する
# View and check the content library, for reviewers
content = ライブラリの内容を表示、チェックする（レビュー担当者向け）
# Check wording, reading level, evidence labels and sources
content-check = 言葉づかい、読みやすさ、根拠の表示、出典をチェックする
# A folder laid out like assets/content, with its pictures beside it; the default is the built-in library
content-check--dir = assets/contentと同じ構成のフォルダー（絵は隣のフォルダーに置く。省略すると付属のライブラリ）
# List every cue, exercise, lesson and article
content-list = 声かけ、運動、「知っておくと役立つこと」、読みものをすべて一覧表示する
# Print every sentence that users can see, with its sources, as Markdown for clinical review
content-review = 利用者の目に触れる文をすべて、出典とともにMarkdownで出力する（医療の専門家によるレビュー用）
# Show one entry in full, with its sources
content-show = 1つの項目の全文を、出典とともに表示する
# The ID of the entry, such as soft-belly
content-show--id = 項目のID（例：soft-belly）
# Check what works on this desktop, and what to do about the rest
doctor = このデスクトップで使える機能を調べ、使えない機能への対処方法を示す
# Write diagnostics for a bug report to a new file, without health data
doctor--report = 不具合報告用の診断情報を新しいファイルに書き出す（健康に関するデータは含まない）
# Print what Unbrace detects as it happens: lock, calls, do not disturb
doctor--watch = Unbraceが検出したことをそのつど表示する（画面のロック、通話、「通知オフ」）
# Mark the current reminder as done
done = 今のお知らせに「できた」と答える
# Turn flare-up mode on or off: gentler and shorter reminders for some days
flare-up = 痛みがぶり返したときの「やさしい日」をオンまたはオフにする（数日間、お知らせの内容をやさしく短くする）
# Number of days; the default is the setting flare_up.days
flare-up--days = 日数（省略すると設定flare_up.daysの値）
# on or off
flare-up--state = onまたはoff
# Export or delete the recorded history
history = 記録を書き出す、または削除する
# Delete entries permanently
history-delete = 記録を削除する（元には戻せない）
# Delete all entries
history-delete--all = 記録をすべて削除する
# Delete the entries before this day, such as 2026-11-01
history-delete--before = この日より前の記録を削除する（例：2026-11-01）
# Print the recorded entries
history-export = 記録を出力する
# The output format; the default is csv
history-export--format = 出力の形式（省略するとcsv）
# The first day, such as 2026-11-01
history-export--from = 最初の日（例：2026-11-01）
# The last day, such as 2026-11-30
history-export--to = 最後の日（例：2026-11-30）
# Make and show a key to which your patients' reports are sealed, for therapists
key = 患者さんの報告書に封をするための鍵を作成、表示する（理学療法士向け）
# Make a key, and print its public half for your programs
key-new = 鍵を作成し、プログラムに入れる公開用の半分を表示する
# The file to create; keep it to yourself
key-new--output = 作成するファイル（自分だけで保管する）
# Print the public half of a key
key-show = 鍵の公開用の半分を表示する
# Your key
key-show--file = 自分の鍵
# Put the current reminder off for a while
later = 今のお知らせを「あとで」にする（しばらくして、もう一度知らせる）
# Print the manual page
man = マニュアルページを出力する
# DESCRIPTION
man-description = 説明
# NAME
man-name = 名前
# SYNOPSIS
man-synopsis = 書式
# Offer a reminder now
offer = お知らせを今すぐ出す
# The kind of reminder: posture, movement or breathing
offer--kind = お知らせの種類：posture（姿勢）、movement（動き）、breathing（呼吸）
# Open a window
open = ウィンドウを開く
# With the pages `clinic` and `author`: your key, which opens sealed reports
open--key = `clinic`または`author`のページで使う、封をした報告書を開くための自分の鍵
# The page to open
open--page = 開くページ
# The reports of many patients, for therapists
open--page--clinic = 多くの患者さんの報告書（理学療法士向け）
# The question whether to start a flare-up, on the Today page
open--page--flare-up = 「今日」のページにある、やさしい日を始めるかどうかの質問
# The articles, on the Library page
open--page--learn = 「ライブラリ」のページにある読みもの
# What prepares the next visit to the therapist
open--page--visit = 理学療法士との次の面談の準備
# The article about warning signs, on the Library page
open--page--warning-signs = 「ライブラリ」のページにある読みもの「注意のサイン」
# With the page `author`, the program to open; with the page `clinic`, the folder with the reports
open--path = `author`のページでは開くプログラム、`clinic`のページでは報告書のフォルダー
# With the page `author`: a patient's report to show beside the program
open--report = `author`のページで、プログラムの横に表示する患者さんの報告書
# Pause reminders: 30m, until 14:00, tomorrow or indefinitely; the default is one hour
pause = お知らせを一時停止する（30m、until 14:00、tomorrow、indefinitelyのいずれか。省略すると1時間）
# How long to pause: 30m, until 14:00, tomorrow or indefinitely
pause--length = 一時停止する長さ：30m（30分）、until 14:00（14:00まで）、tomorrow（明日まで）、indefinitely（再開するまで）
# Check, import, view, create and remove a therapist's program
program = 理学療法士のプログラムを扱う（チェック、取り込み、表示、作成、終了）
# List every problem in program files, with line and column
program-check = プログラムファイルの問題をすべて、行番号と桁番号付きで表示する
# The files to check
program-check--files = チェックするファイル
# List the built-in programs
program-examples = 付属のプログラムを一覧表示する
# Save the active program to a new file
program-export = 今のプログラムを新しいファイルに保存する
# The file to create
program-export--file = 作成するファイル
# End the stay on a stage; the stages follow their dates again
program-go-on = 段階に留まるのをやめる（段階はまた日付どおりに進む）
# Create a page for the patient to print, with pictures, doses and boxes to tick
program-handout = 患者さんに渡す、印刷用のプログラムのページを作成する（絵、量、チェック欄付き）
# The therapist's file
program-handout--file = 理学療法士のファイル
# Replace the file if it exists
program-handout--force = 同じ名前のファイルがあれば置き換える
# The HTML file to create, or - for standard output
program-handout--output = 作成するHTMLファイル（「-」は標準出力）
# Show a program in plain words, then import it
program-import = プログラムの内容を分かりやすい言葉で表示してから取り込む
# The therapist's file
program-import--file = 理学療法士のファイル
# Do not ask for confirmation
program-import--yes = 確認せずに取り込む
# Create a commented program to start from, or a copy of a built-in one
program-new = もとになるコメント付きのプログラム、または付属のプログラムのコピーを作成する
# The file to create, such as back.unbrace.toml
program-new--file = 作成するファイル（例：back.unbrace.toml）
# The name of a built-in program; `unbrace program examples` lists them
program-new--from = 付属のプログラムの名前（`unbrace program examples`で一覧表示）
# Show a program file in a window, where you can import it
program-open = プログラムファイルをウィンドウに表示する（そこから取り込める）
# The therapist's file
program-open--file = 理学療法士のファイル
# Remove the program; your own settings apply again
program-remove = プログラムを終える（自分の設定に戻る）
# Show the active program, its stage and what comes next
program-show = 今のプログラム、その段階、次の予定を表示する
# Stay on the current stage
program-stay = 今の段階に留まる
# Quit Unbrace
quit = Unbraceを終了する
# Say that you are reading: you count as present until the next key or mouse input, for at most an hour
reading = 読書中にする（次の入力まで、最長1時間、席にいるものとして扱う）
# Create a report for your therapist from the recorded history
report = 記録から理学療法士への報告書を作成する
# State in the report that you want to be contacted
report--contact = 連絡を希望することを報告書に記す
# Replace the file if it exists
report--force = 同じ名前のファイルがあれば置き換える
# The format; the default follows from the name of the output file
report--format = 報告書の形式（省略すると、出力ファイルの名前で決まる）
# A FHIR R4 bundle, for a clinic's record system
report--format--fhir = 医療機関の記録システム向けのFHIR R4バンドル
# The first day, such as 2026-11-01; the default is four weeks before the last day
report--from = 最初の日（例：2026-11-01。省略すると最後の日の4週間前）
# A name to put on the report, such as your own
report--name = 報告書に載せる名前（自分の名前など）
# Which of your notes to include
report--notes = 報告書に入れるメモ
# The file to create, or - for standard output. A sealed report has .age at the end of its name
report--output = 作成するファイル（「-」は標準出力）。封をした報告書の名前は.ageで終わる
# Which of your questions to include: the open ones or none
report--questions = 報告書に入れる質問：open（まだ聞いていないもの）、none（なし）
# The last day; the default is today
report--to = 最後の日（省略すると今日）
# Save the report readable by everybody, although your program names your therapist's key
report--unsealed = プログラムに理学療法士の鍵があっても、だれでも読める形で保存する
# Restore a backup; existing files are kept under another name
restore = バックアップを戻す（今あるファイルは別の名前で残る）
# The backup file
restore--file = バックアップのファイル
# End the pause
resume = 一時停止を終え、お知らせを再開する
# Start Unbrace in the foreground
run = Unbraceをフォアグラウンドで起動する
# For an autostart entry that all users share: end at once if this person has turned the start at login off
run--at-login = 全員を対象とする自動起動の項目で使う（ログイン時の起動をオフにした人の場合は、すぐに終了する）
# Simulate a day that you describe; Unbrace need not be running
simulate = 自分で記述した一日をシミュレートする（Unbraceが動いていなくても使える）
# The settings file to use; without it, the default settings apply
simulate--config = 使用する設定ファイル（省略すると初期設定）
# How long the simulation lasts
simulate--length = シミュレーションの長さ
# A therapist's program to use, imported on the first day
simulate--program = 使用する理学療法士のプログラム（最初の日に取り込む）
# The seed for everything that is chosen at random
simulate--seed = 乱数のシード（ランダムに選ぶものすべてに使う）
# When the simulation begins
simulate--start = シミュレーションを始める日時
# The trace file: what happens during the day, one event per line
simulate--trace = トレースファイル（一日の出来事を1行に1つずつ書いたもの）
# Skip the current reminder
skip = 今のお知らせをスキップする
# Start the current reminder
start = 今のお知らせの内容を始める
# The usual breathing session in place of the long one of the day
start--short = 1日に1回の長めの呼吸の代わりに、いつもの長さの呼吸にする
# Show what comes next, or why Unbrace is quiet
status = 次の予定、またはUnbraceがお休み中の理由を表示する
# Reminders to change position, move and breathe at a desk. Not a medical device
unbrace = 机で姿勢を変え、動き、呼吸するためのお知らせ。医療機器ではありません
# Without a command, Unbrace starts in the system tray. If it is already running, its window opens instead.
unbrace-long = コマンドを付けずに実行すると、Unbraceがシステムトレイで起動します。すでに動いている場合は、代わりにウィンドウが開きます。
# Take back the last answer, within 10 minutes
undo = 最後の答えを取り消す（10分以内）
# Open a sealed report, for therapists
unseal = 封をした報告書を開く（理学療法士向け）
# The sealed report
unseal--file = 封をした報告書
# Replace the file if it exists
unseal--force = 同じ名前のファイルがあれば置き換える
# Your key
unseal--key = 自分の鍵
# The file to create, or - for standard output
unseal--output = 作成するファイル（「-」は標準出力）
# Keep the times of your visits to a therapist
visit = 理学療法士との面談の日時を管理する
# Add a visit; Unbrace reminds you the day before
visit-add = 面談を加える（前の日にお知らせが出る）
# When it begins, such as 2026-12-03T10:00
visit-add--at = 開始日時（例：2026-12-03T10:00）
# How it takes place: video, phone or in person
visit-add--how = 面談の方法：video（ビデオ）、phone（電話）、in person（対面）
# A note, such as what to bring
visit-add--note = メモ（用意する物など）
# List the visits that are ahead, those of your program included
visit-list = これからの面談を一覧表示する（プログラムにある面談も含む）
# Delete a visit that you added
visit-remove = 自分で加えた面談を削除する
# The number of the visit; `unbrace visit list` shows it
visit-remove--id = 面談の番号（`unbrace visit list`で表示）
# Arguments
word-arguments = 引数
# Commands
word-commands = コマンド
# default
word-default = 既定値
# Options
word-options = オプション
# Usage
word-usage = 使い方
# possible values
word-values = 指定できる値
