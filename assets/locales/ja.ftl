### Unbraceの言葉。です・ますで、短く、やわらかく誘い、できなかったことは責めません。

kind-posture = 姿勢
kind-movement = 動き
kind-breathing = 呼吸
kind-discreet = ひと休み

## メニューの最初の行と、アイコンの説明

line-kind-posture = 姿勢の声かけ
line-kind-movement = 動く休憩
line-kind-breathing = 呼吸の時間
line-live = いま：{ $kind }
line-guided = 進行中：{ $kind }
line-quiet = お休み中：{ $reasons }
line-quiet-until = { $time }までお休み中：{ $reasons }
line-quiet-indefinitely = 再開するまでお休み中
line-away = 席を外しています。タイマーは止まっています
line-next = 次：{ $kind }、{ $time }ごろ
line-next-soon = 次：{ $kind }、手が止まったとき
line-later = { $kind }、{ $time }ごろ
line-in = 机であと{ $length }、{ $time }ごろ
line-due = 手が止まったとき
line-off = オフ
line-none = お知らせはすべてオフです
line-flare-up = { $day }までやさしめ
line-reading = { $time }まで読書中
hold-paused = 一時停止にしました
hold-schedule = 設定した時間の外です
hold-do-not-disturb = 「通知オフ」の間です
hold-fullscreen = 全画面表示の間です
hold-call = 通話中です

## メニュー

menu-done = できた
menu-start = 始める
menu-start-shorter = { $length }だけ
menu-later = あとで
menu-skip = スキップ
menu-stop = やめる
menu-why = どうして？
# $answer: できた、あとで、スキップ
menu-undo = 「{ $answer }」を取り消す
menu-breathe = いま呼吸する
menu-move = いま動く
menu-pause = 一時停止
menu-resume = 再開
menu-reading = 読書中：席にいる
menu-15m = 15分
menu-30m = 30分
menu-1h = 1時間
menu-2h = 2時間
menu-tomorrow = 明日まで
menu-indefinitely = 再開するまで
menu-flare-up = 痛みがぶり返した…
menu-flare-up-end = やさしい日を終える
menu-check-in = 体調を記録…
menu-open = Unbraceを開く
menu-settings = 設定…
menu-quit = 終了
menu-adapted = 今日の{ $kind }は{ $now }ごとです。
menu-adapted-back = { $kind }を{ $set }ごとに戻す
menu-anyway = 2時間ほどお休み中（{ $reason }）。それでも知らせる
menu-problem = 設定に確認したいところがあります…

## お知らせ

title-posture = ちょっとした変化を
title-movement = 動く休憩の時間です · { $length }
title-breathing = 呼吸の時間です · { $length }
discreet-posture = ちょっとした変化を
discreet-movement = 短い休憩 · { $length }
discreet-breathing = 静かなひととき · { $length }
why-title = どうして？
and-breathe = そのあと、ゆっくりした呼吸を{ $length }。
answer-elsewhere = トレイのメニューから、または「unbrace done」「unbrace later」で答えられます。
pace = { $inhale }秒で吸って、{ $exhale }秒で吐きます。楽なペースでかまいません。
gently = 今日はやさしく：{ $how }
well-done = お疲れさまでした。仕事に戻りましょう。

## 痛みのぶり返し

flare-up-title = 痛みがぶり返しましたか？
flare-up-body =
    { $days ->
       *[other] { $days }日間
    }、動きをやさしく短くします。短い休憩は、机での8時間に{ $count }回までです。自動で終わります。Unbraceのライブラリにある「注意のサイン」も読んでみてください。
flare-up-yes = やさしい日を始める
flare-up-no = 今はしない
flare-up-on = { $day }までやさしめにします。短い休憩は、机での8時間に{ $count }回までです。「注意のサイン」はUnbraceのライブラリにあります。
flare-up-off = いつものリズムに戻りました。

## 一度だけのお知らせ

autostart-title = ログインしたらUnbraceを始めますか？
autostart-body = 「unbrace autostart on」または「off」で、いつでも変えられます。
autostart-yes = はい
autostart-no = いいえ
autostart-done = ログインするとUnbraceが始まります。
autostart-too-long = フォルダーまでのパスが長いため、Windowsはログイン時にこのプログラムを始められません。パスの短いフォルダーに置くと、ログイン時に始められます。
autostart-one-time = macOSは、あとで消えるフォルダーからUnbraceを動かしています。Unbraceを「アプリケーション」に移し、そこから開くと、ログイン時に始められます。
autostart-needs-approval = macOSでは、ログイン時のUnbraceがオフになっています。オンにするには、「システム設定」の「一般」から「ログイン項目」を開き、「バックグラウンドでの実行を許可」にあるUnbraceを探してください。
autostart-refused = デスクトップは、ログイン時に始まるものを変えませんでした。デスクトップのアプリの設定で変えられます。
another-display = Unbraceは別のディスプレイで動いていて、ガイドもそちらに開きます。ここでも始めてかまいません。
no-tray = アイコンを置くトレイがないため、ここにはUnbraceのアイコンがありません。お知らせは届きます。「unbrace status」で次の予定が分かります。
no-tray-gnome = GNOMEでは、拡張機能「AppIndicator and KStatusNotifierItem Support」でトレイのアイコンが表示されます。お知らせは届きます。「unbrace status」で次の予定が分かります。
settings-bad = 設定ファイルに問題があります
settings-bad-body = Unbraceは{ $using }で動き続け、ファイルは変えていません。「unbrace config check」ですべての問題が分かります。
using-running = いま使っている設定
using-last-good = 最後に読めた設定
using-defaults = 初期設定
settings-mended = 設定は元どおり読めるようになりました。
history-damaged = 記録のファイルが壊れていました
history-damaged-body = { $file }として残してあります。新しいファイルを始めました。
missing-tray = トレイにアイコンがありません：{ $why }
missing-notifications = 通知が使えません：{ $why }
missing-presence = ここではUnbraceが気づけないことがあります：{ $why }。理由はコマンド「unbrace doctor」で分かります。
sense-input = 席を外したこと
sense-lock = ロックとスリープ
sense-do-not-disturb = 「通知オフ」
sense-screen = 全画面表示
sense-microphone = マイクを使う通話
sense-camera = カメラを使う通話
missing-history = 記録を残せません：{ $why }
missing-settings = 設定ファイルに問題があります：{ $why }
missing-program = プログラムに問題があります：{ $why }
missing-shortcuts = ショートカットキーが使えません：{ $why }
state-damaged = 保存した状態が壊れていたため、{ $file }として残してあります。一時停止とタイマーは最初からになります。
state-unreadable = Unbraceは{ $file }を読めません：{ $why }。ファイルはそのままです。一時停止とタイマーは最初からになり、Unbraceを始め直して読めるようになるまで保存されません。
cannot-write = Unbraceはフォルダーに書き込めません
cannot-write-body = お知らせは続きます。新しい記録は保存されないことがあります：{ $why }

## ウィンドウが開くまで

open-none = ここではウィンドウを開けません。
open-today = { open-none }「unbrace status」とトレイのメニューで次の予定が分かります。
open-flare-up = { open-none }「unbrace flare-up on」でやさしい日が始まり、ひとりでに終わります。
open-guide = { open-none }「unbrace offer movement」で、手順つきの休憩が届きます。
open-breathe = { open-none }「unbrace offer breathing」で、呼吸の時間が届きます。
open-move = { open-none }「unbrace offer movement」で、手順つきの休憩が届きます。
open-check-in = { open-none }次のように入力します：unbrace check-in --pain 3 --impact 2。どちらも0から10です。
open-progress = { open-none }「unbrace history export」で、記録がすべて表示されます。
open-program = { open-none }「unbrace program show」で、理学療法士のプログラムの今の位置が分かります。
open-visit = { open-none }「unbrace visit list」で面談の予定が表示されます。「unbrace ask」で質問を残し、「unbrace report」で報告書を作れます。
open-author = { open-none }「unbrace program new FILE」で、もとになるプログラムができます。
open-settings = { open-none }設定は{ $file }にあります。「unbrace config set posture.every 45m」のように変えられます。
open-welcome = Unbraceは、姿勢を変え、動き、呼吸することを知らせます。トレイにいて、メニューに全部あります。
open-library = { open-none }「unbrace open learn」で、大切なことが表示されます。
open-learn = { open-none }大切なことは次のとおりです。

## コマンドへの返事

opening = ウィンドウを開きます。
quit-bye = Unbraceを終了しました。
# $why: システムの理由。例：「No space left on device」
quit-unsaved = 最後の変更を保存できませんでした：{ $why }
not-saved = 保存できませんでした：{ $why }。Unbraceを終了するまでは有効です。
refused = 今はできません。「unbrace status」で今の様子が分かります。
refused-nothing-live = 今は答えるお知らせがありません。「unbrace status」で次の予定が分かります。
refused-live = もうお知らせが出ています。「unbrace done」「later」「skip」で答えられます。
refused-later = 設定された回数まで「あとで」にしました。「unbrace done」か「unbrace skip」で終わります。
refused-undo = この10分間に、取り消せる答えはありません。
refused-guided = 進行中です。「unbrace done」か「unbrace skip」で終わります。
refused-away = 画面がロックかスリープの状態です。戻ったときに、もう一度どうぞ。

## ウィンドウ

page-today = 今日
page-progress = 経過
page-program = プログラム
page-library = ライブラリ
page-settings = 設定
guide-window = Unbrace
check-in-window = 体調の記録
no-answer = 答えなし
not-running = Unbraceは動いていません。ページは見られます。お知らせは、動いている間に届きます。
start-unbrace = Unbraceを始める
updated = Unbraceが新しくなりました。再起動すると使えます。
restart = 再起動
got-it = 分かりました
do-it = 実行
to-guide = 見る
pause-how-long = どのくらいの間、お休みにしますか？
warning-signs-link = 注意のサイン
your-day = 今日の様子
lesson-title = 知っておくと役立つこと
lesson-seen = 読みました
day-summary =
    机で{ $desk } · お知らせ{ $offered }回のうち{ $done }回できた · { $breaks ->
       *[other] 自分の休憩{ $breaks }回
    }
day-begun = 一日が始まったばかりです。お知らせと休憩が、ここに表れます。
row-breathe = 呼吸
row-move = 動き
row-posture = 姿勢
row-desk = 机
row-quiet = お休み
legend-done = できた
legend-own-break = 自分の休憩に替えた
legend-open = しなかった
legend-desk = 机に向かっていた
legend-quiet = お休み（通話など）
now = いま
what-posture = 姿勢の声かけ
what-movement = 動く休憩
what-breathing = 呼吸の時間
coming-in = { $what }まで{ $length }
coming-desk = { $what }まで、机であと{ $length }
coming-due = { $what }：手が止まるのを待っています
coming-off = { $what }：オフ
coming-about = { $time }ごろ · { $every }
# $exercise: its name
coming-first = 最初は「{ $exercise }」
every-hour = 1時間ごと
adapted-today = 見送りがあったので、今日の{ $what }は{ $every }にしています。
adapted-some = 見送りがあったので、今日はお知らせの一部を減らしています。
back-to-usual = いつものように
remind-anyway = それでも知らせる
next-off = オフ
next-every = { $every }ごと
range-4 = 4週間
range-12 = 12週間
range-52 = 1年
range-name = 表示する期間
tile-done = できたお知らせ
tile-done-of = { $offered }回のうち{ $done }回
tile-pain = 痛み
tile-pain-mean = { $count ->
   *[other] 記録{ $count }回の平均
    }
tile-pain-change = 最初の週と最後の週
tile-breaks = 自分の休憩
tile-breaks-note = どれも立派な休憩です
what-you-did = 週ごとにしたこと
no-reminders = お知らせが始まると、週ごとにしたことがここに表れます。
kind-all = すべて
kinds-shown = 表示するお知らせ
week-text = { $week }の週：できた{ $done }回、{ $natural ->
   *[other] 自分の休憩に替えた{ $natural }回
    }、しなかった{ $open }回
chart-keys = 左右のキー：週ごとに移動
curve-keys = 左右のキー：日ごとに移動
flare-days = 痛みがぶり返した日
point-text = { $day }：{ $figures }
note = メモ
no-curve = 体調を記録すると、ここに2本の線が表れます。
when = 日時
all-check-ins = { $count }件すべて表示
last-check-ins = 最近の5件を表示
edit-check-in = { $when }の記録を直す
as-table = 表で見る
export = CSVに書き出す
exported = { $file }に保存しました
how-it-was = 痛みと支障
no-check-ins = まだ何もありません。記録は20秒もかかりません。したいときだけでかまいません。
day-to-day = 2点未満の変化（首は4点未満）は、日ごとの揺れかもしれません。
check-ins = 体調の記録
save = 保存
cancel = キャンセル
delete = 削除
delete-ask = この記録を削除しますか？元には戻せません。
delete-yes = 削除する
delete-no = 残す
pain = 痛み
impact = 支障
activity = 活動
named-figure = { $what }{ $n }
curve-summary = { $what }：{ $count ->
   *[other] { $count }日分
    }、最初{ $first }、最後{ $last }。
week-of-kind = { $kind }、{ $week }の週：お知らせ{ $offered }回、できた{ $done }回、自分の休憩{ $natural }回。
to-try = ためしてみましょう
sources = 出典
not-a-device = Unbraceは毎日の体調を支えるもので、医療機器ではありません。診断も治療もしません。担当の理学療法士の話を優先し、「注意のサイン」があるときは受診しましょう。
about-texts = これらの文章は、まだ医療の専門家が読んでいません。
your-own-program = 自分のプログラム
your-own-program-why = 設定に合わせた内容です。「設定」でいつでも変えられます。
about = Unbraceについて
settings-file = 設定はこのファイルにあります：
your-day-would = 一日はどんなふうになりますか？
day-preview = 昼休みのある8時間の日に、姿勢の声かけ{ $posture }回、動く休憩{ $movement }回、呼吸の時間{ $breathing }回です。
saved-at-once = 変更は自動で保存されます。ここに「取り消す」が出ます。
take-back = 取り消す：{ $what }は{ $old }でした
takes-length = { $from }から{ $to }までの長さを入れてください。
takes-number = { $from }から{ $to }までの整数を入れてください。
takes-time = 時刻を入れてください。例：{ $time }
takes-times = 時間帯を入れてください。例：{ $times }
takes-exercises = 「{ $word }」という運動はありません。「{ $near }」ですか？
allowed = 入れられるもの：{ $what }
on = オン
off = オフ
step-less = 減らす
step-more = 増やす

guide-waiting = 少しお待ちください。
guide-nothing = 今は何も出ていません。「いま呼吸する」か「いま動く」で始められます。
breath-ready = 準備しましょう
guide-paused = 一時停止中
guide-continue = 続ける
guide-left = 残り
guide-previous = 前の運動
guide-next = 次の運動
guide-finish = 終える
guide-undo = 取り消す
guide-close = 閉じる
guide-later = 分かりました。またあとで。
closing-exercises = { $count ->
   *[other] 運動{ $count }つ
    }
closing-breaths = { $count ->
   *[other] ゆっくりした呼吸{ $count }回
    }
closing-minutes = { $count ->
   *[other] { $count }分
    }
closing-seconds = { $count }秒
care-before = 始める前に
care-stop = やめる目安
guide-breathing = ゆっくり、楽な呼吸
progress = 進み具合
left = 残り：
gentler = やさしく
another = 別の運動
rest = 休み
next = 次
level-2-open = 動く休憩が10回になりました。これからは、立ち上がる、押す、伸ばす運動も出てきます。
level-3-open = 動く休憩が30回になりました。これからは、少し力を使う運動も出てきます。
care-yes = 分かりました。始めます
care-leave-out = これは外す
care-leave-out-hint = 外した運動はライブラリに残ります。いつでも戻せます。
guide-warning-signs = 注意のサイン
care-no = 今日はしない
nothing-to-make-up = それでかまいません。あとで取り返すものはありません。

check-in-title = 調子はどうですか？
pain-now = 前回からの痛みの平均
pain-low = 0　痛みなし
pain-high = 10　考えられる最大の痛み
impact-ask = 支障：生活のどのくらいさまたげになりましたか？
impact-low = 0　まったくない
impact-high = 10　何もできない
activity-ask = 大切にしたい活動：どのくらい楽にできますか？
activity-name-ask = 楽にできるようになりたい活動をひとつ
activity-name-example = 例：会議の間、座っている
activity-rename = 別の活動にする
activity-low = 0　まったくできない
activity-high = 10　困る前と同じくらい
flare-day = 痛みがぶり返した日
note-ask = よければメモを
note-long = メモが2000文字を超えています。少し短くしてください。
check-in-why = 答えるのは自由です。内容はこのコンピューターの中だけに残ります。
not-now = 今はしない

welcome-title = ようこそ
welcome-body = Unbraceは一日の中で、姿勢を変え、動き、おなかをゆるめて呼吸することを知らせます。ちょうどよいときを待ち、通話中は静かにしています。
welcome-what = 気になるところはどこですか？
welcome-positions = 職場でしやすいのはどれですか？
welcome-sit-stand = 机の高さが変わる
welcome-often = どのくらいの頻度で知らせますか？
often-light = { preset-few }：声かけ45分ごと、休憩90分ごと、呼吸3時間ごと
often-usual = { preset-usual }：声かけ30分ごと、休憩1時間ごと、呼吸2時間ごと
often-more = { preset-often }：声かけ20分ごと、休憩40分ごと、呼吸90分ごと
often-later = 見送りが続くと、お知らせは減ります。どれもあとで変えられます。
welcome-quiet-why = 通話中、動画や発表の間、「通知オフ」の間は静かにしています。いつでも一時停止できます。
welcome-care = はじめに、体を大切に
welcome-nothing = 特にない
welcome-step = { $of }のうち{ $n }
welcome-ask-first = 次に当てはまるときは、先に医師か理学療法士に相談しましょう
welcome-ask-first-list =
    妊娠中、または出産から12週以内
    最近、手術や骨折をした
    骨折のある骨粗しょう症、関節リウマチ、がんがある
    心臓、肺、神経、血圧の病気や、緑内障がある
    気を失いやすい、または脱腸や臓器の下がりがある
    腕や脚に広がる痛みがある
    18歳未満
welcome-stop-if = 次のときはやめましょう
welcome-stop-if-list =
    ふらつく、ピリピリする、息苦しい：いつもの呼吸に戻します
    痛みが鋭くなる、または広がる
    新しいしびれや、力の入りにくさが出る
    胸が痛む、または数分でおさまらない：すぐに医療機関に助けを求めます
welcome-care-where = 運転中、機械の操作中、支えなしで立っているときは、呼吸の時間にしないでください。妊娠16週ごろからは、あお向けより、座るか寄りかかる姿勢にしましょう。すぐに受診したいサインもあります。「注意のサイン」にまとめてあります。
home-title = Unbraceはここにいます
home-ready = 準備ができました
home-panel = アイコンはパネルにあります。クリックすると、呼吸、動き、一時停止など、すべてがあります。
home-hidden = Windowsは、新しいアイコンを時計の横の矢印の中に隠します。外に引き出すと、いつも見えます。
home-menu-bar = アイコンはメニューバーにあります。クリックすると、呼吸、動き、一時停止など、すべてがあります。
home-gnome = GNOMEでは、拡張機能「AppIndicator and KStatusNotifierItem Support」でアイコンが表示されます。それまでは、アプリの一覧からUnbraceを開いてください。お知らせはどちらでも届きます。
home-nowhere = このデスクトップにはアイコンを置く場所がありません。アプリの一覧からUnbraceを開いてください。お知らせは自動で届きます。
home-first = 最初のお知らせは{ $time }ごろです。
home-try = いまひとつ、ためす
home-tried = お知らせが出ます。答えても、そのままでもかまいません。
home-login = ログインしたら始める
welcome-breath = いっしょにひと呼吸
welcome-breath-over = ひと呼吸できました。いい感じです。
welcome-breathe = 呼吸する
welcome-done = 完了
back = 戻る
skip-all = スキップ

group-reminders = お知らせ
group-when = 仕事の時間
group-quiet = お休み
group-notifications = 通知
group-me = 自分に合うもの
group-appearance = 表示と起動
group-data = 記録

set-posture-enabled = 姿勢の声かけ
set-posture-every = 姿勢の声かけの間隔
set-posture-every-hint = 机に向かう時間で、{ $from }から{ $to }まで。
set-movement-enabled = 動く休憩
set-movement-every = 動く休憩の間隔
set-movement-duration = 動く休憩の長さ
set-breathing-enabled = 呼吸の時間
set-breathing-every = 呼吸の時間の間隔
set-breathing-duration = 呼吸の時間の長さ
set-breathing-daily-long = 1日に1回の長めの呼吸
set-breathing-daily-long-hint = 0分：なし。1分なら、役に立つひと休みになります。ストレスについては、ある研究のまとめで、5分未満の呼吸は変化が出にくい傾向でした。
set-breathing-inhale = 吸う秒数
set-breathing-exhale = 吐く秒数
set-breathing-exhale-hint = どちらも2から12秒。よく使うのは3と4、4と4、4と6、5と5です。6より長いのは、慣れている人向けです。
set-schedule-enabled = 仕事の時間だけ
set-schedule-enabled-hint = オフ：机に向かっている間いつでも。
set-schedule-monday = 月曜日
set-schedule-monday-hint = 例：{ $times }。空のままなら一日お休みです。
set-schedule-tuesday = 火曜日
set-schedule-wednesday = 水曜日
set-schedule-thursday = 木曜日
set-schedule-friday = 金曜日
set-schedule-saturday = 土曜日
set-schedule-sunday = 日曜日
set-timing-snooze = 「あとで」のあと、もう一度知らせるまで
set-timing-max-snoozes = 「あとで」にできる回数
set-timing-wait-for-pause = 入力の切れ目を待つ時間の上限
set-timing-expire = 答えのないお知らせを消すまで
set-timing-min-gap = お知らせどうしの最短の間隔
set-timing-away-after = 離席とみなすまで
set-timing-natural-break = 離席を休憩とみなすまで
set-timing-adapt = 見送りが続いたら、お知らせを減らす
set-quiet-do-not-disturb = 「通知オフ」の間は静かに
set-quiet-fullscreen = 動画や発表の間は静かに
set-quiet-calls = 通話中は静かに
set-notifications-style = お知らせの出し方
set-notifications-discreet = ひかえめな言葉
set-notifications-discreet-hint = 人に見られる場所で、体や呼吸の言葉を出しません。
set-notifications-sound = やわらかい音
set-notifications-volume = 音量
set-me-focus = 気になるところ
set-me-positions = しやすい姿勢
set-me-desk = 机
set-me-start = 始め方
set-me-start-hint = やさしく：小さな動きから始めます。休憩10回と30回で、種類が増えます。
set-me-belly-cues = おなかの声かけ
set-me-belly-cues-hint = オフにすると、おなかから始まる声かけと運動を外します。
set-me-avoid = したくない運動
set-me-avoid-hint = もう出てきません。
set-appearance-language = 言語
font-missing = このコンピューターには{ $language }のフォントがないため、ウィンドウは英語のままです。{ $packages }を入れて、ウィンドウを開き直してください。
set-appearance-clock = 時計
set-appearance-theme = 色
set-appearance-accent = アクセントの色
set-appearance-accent-hint = ボタンとグラフを、お使いのデスクトップの色にできます。読みにくいところでは調整します。
set-appearance-text-scale = 文字の大きさ
set-appearance-text-scale-hint = 100%から200%まで。
set-appearance-reduce-motion = 動きを減らす
set-flare-up-days = ぶり返したときのやさしい日数
set-data-keep = 記録を残す期間

word-notification = 通知
word-window = 小さなウィンドウ
word-system = システムと同じ
word-unbrace = Unbraceの色
word-ar = العربية
word-en = English
word-de = Deutsch
word-es = Español
word-fr = Français
word-pt = Português (Brasil)
word-ja = 日本語
word-zh = 简体中文
word-12h = 12時間（午後2:05）
word-24h = 24時間（14:05）
word-light = ライト
word-dark = ダーク
word-high-contrast = ハイコントラスト
word-lower-back = 腰
word-upper-back = 背中の上部
word-neck = 首
word-hips = 股関節
word-seated = 座って
word-standing = 立って
word-floor = 床で
word-fixed = 高さが変わらない
word-gentle = やさしく
word-usual = 最初からすべて
word-sit-stand = 高さが変わる
guide-counted = { $counted }／{ $of }
guide-count = 1回数える
edit-undo = 取り消す
edit-cut = 切り取り
edit-copy = コピー
edit-paste = 貼り付け
edit-all = すべて選択

### 時刻と日付。月は報告書のところにあります。

time-am = 午前{ $time }
time-pm = 午後{ $time }
weekday-date = { $date }（{ weekday-name }）
weekday-name = { $weekday ->
    [1] 月
    [2] 火
    [3] 水
    [4] 木
    [5] 金
    [6] 土
   *[7] 日
    }
# Lengths of time
length-years = { $n }年
length-days = { $n }日
length-hours = { $n }時間
length-minutes = { $n }分
length-seconds = { $n }秒
length-two = { $first }{ $second }
# An enumeration, item by item, and a sentence
list = { $list }、{ $item }
sentence = { $text }。
date-time = { $day } { $time }

### 理学療法士への報告書と、その一覧。

report-title = Unbraceの報告書
report-lead = 机での休憩、動き、呼吸と、その間の体調
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
report-name = 名前
report-period = 期間
report-program = プログラム
report-no-program = なし
report-made = 作成日
report-contact = 連絡を希望しています。
report-of = { $b }のうち{ $a }
report-tile-pain = 痛みの平均（0～10）
report-best-worst = 最も良い{ $best }、最もつらい{ $worst }
report-no-entry = 記録なし
report-activity = 自分の活動
report-start-now = 開始 → 現在
report-flare-days = ぶり返した日
report-of-days = { $days }日のうち
report-offered-title = お知らせと実施
report-offered = お知らせ
report-done = 実施
report-share = 実施÷お知らせ
report-natural = 自然な休憩
report-skipped = スキップ
report-unanswered = 答えなし
report-later = あとで
report-waited = 待機
report-breaks = 机を離れた自然な休憩：{ $count }回。
report-waits-from = 「あとで」と「待機」は{ $day }から数えています。
report-exercises = 運動ごと
report-exercises-least = 実施が少ない：
report-exercises-most = 実施が多い：
report-exercises-left-out = 本人が外したもの：
report-left-out = 本人が外した
report-gentler = やさしい方法
report-repetitions = 反復回数
report-exercises-how = 運動は、それを含む休憩とともに数えます。やさしい方法：ぶり返しの間で、ガイドがやさしい方法を示したときの実施。反復回数：その運動だけの休憩で数えた回数。
report-exercises-from = { $day }より前は、休憩の最初の運動だけを数えています。
report-curves-title = 痛みと支障
report-curves-words = 期間中の0から10までの2本の線です。次の表に同じ数値があります。
report-no-check-ins = この期間に記録はありません。
report-pain = 痛み
report-impact = 支障
report-pain-scale = 前回からの痛み（NPRS：0 なし、10 最大）
report-impact-scale = 支障（0 なし、10 すべてにさまたげ）
report-activity-scale = 自分の活動（PSFS：0 できない、10 困る前と同じ）
report-sleep-scale = 睡眠（0 とても不良、10 とても良好）
report-stress-scale = ストレス（0 なし、10 最大）
report-mean = 平均
report-best = 最良
report-worst = 最もつらい
report-first = 開始
report-last = 現在
report-entries = 記録数
report-change = 開始からの変化（GROC、−5～+5、0は同じ）：
report-questions = 聞きたいこと
report-questions-over = 聞きたいこと：{ $count }件、次のページ。
report-notes = メモ
report-read-title = この報告書の読み方
report-read-change = 2点未満の変化は、日ごとの揺れかもしれません。首の痛みでは4点未満、ひとつの活動では3点未満も同じです。
report-read-share = 実施÷お知らせは、計画ではなく、お知らせした数に対する割合です。いくつか見送るのはふつうです。
report-read-not = 診断ではなく、努力の尺度でもありません。Unbraceは医療機器ではありません。ここにある内容は本人が選びました。
report-details = 詳細
report-by-week = 週ごと：実施／お知らせ、休憩、記録の平均
report-by-month = 月ごと：実施／お知らせ、休憩、記録の平均
report-by-year = 年ごと：実施／お知らせ、休憩、記録の平均
report-breaks-short = 休憩
report-check-ins = 記録
report-counts-title = 数え方
report-counts-offered = お知らせ：表示されて終わったものすべて。実施、自然な休憩、スキップ、答えなし。
report-counts-natural = 自然な休憩：お知らせの間に本人が机を離れたもの。実施にも見送りにも数えません。
report-counts-later = あとで：お知らせをあとにした回数。もう一度出ても、同じお知らせです。
report-counts-waited = 待機：通話、動画、「通知オフ」の間に時間が来て、終わるのを待った回数。
report-counts-absorbed = 動きや呼吸のお知らせと重なった姿勢の声かけは、単独では出ません：{ $count }回。
report-counts-scales = 最良と最もつらい：痛み、支障、ストレスは低いほど、活動と睡眠は高いほど良い値です。開始と現在は、最初と最後の記録です。
report-counts-chosen = 一日は{ $time }に始まります。メモと聞きたいことは、本人が選んだものだけです。

clinic-title = 報告書の一覧
clinic-lead = { $count ->
   *[other] { $count }件の報告書
    }、{ $day }に読み込み
clinic-change = 痛み、最初 → 最後
clinic-least = 実施が少ない
clinic-within = 日ごとの揺れかもしれません
clinic-contact = 連絡
clinic-asks = 連絡を希望
clinic-questions = { $count ->
   *[other] 質問{ $count }件
    }
clinic-left-out = 報告書として読めなかったファイル

# 理学療法士のプログラム
program-by = { $title }（{ $author }）
program-contact = 連絡先：{ $contact }
program-for = 対象：{ $label }
program-valid = { $from }から{ $to }まで
program-valid-from = { $from }から
program-valid-to = { $to }まで
program-stage = { $weeks ->
    [1] 段階{ $number }：{ $name }、1週間
   *[other] 段階{ $number }：{ $name }、{ $weeks }週間
}
program-stage-open = 段階{ $number }：{ $name }、期限なし
program-about = 「{ $about }」
program-posture-every = 姿勢の声かけ：机で{ $every }ごと
program-posture-off = 姿勢の声かけなし
program-movement-every = 動き：机で{ $every }ごと
program-movement-length = 動きの長さ：{ $length }
program-movement-off = 動く休憩なし
program-breathing-every = 呼吸：机で{ $every }ごと
program-breathing-length = 呼吸の長さ：{ $length }
program-breathing-off = 呼吸の時間なし
program-pace = { $inhale }秒で吸い、{ $exhale }秒で吐く
program-long = 1日に1回、長めの呼吸を{ $length }
program-exercises = 運動：{ $list }
program-cues = { $count ->
   *[other] 姿勢の声かけ{ $count }種類
}
exposure-interruptions = 段階{ $stage }：机での8時間に、作業を止めるお知らせが{ $count }回です。Unbraceの目安は{ $most }回までです
exposure-exercise = 段階{ $stage }：{ $name }が1日に{ $count }回です。Unbraceの目安は{ $most }回までです。運動の種類を増やすか、休憩を減らすと、ばらけます
exposure-repetitions = 段階{ $stage }：{ $name }は1日に合わせて{ $count }回までになります。1回の量の3倍は{ $most }回です
exposure-cue = 段階{ $stage }：声かけ{ $name }が1日に{ $count }回です。声かけを増やすと変化が出ます
exposure-no-cue = 段階{ $stage }：ここの声かけは、すべてぶり返しの間だけのものです。ほかの日に出るものがありません
program-flare-up = ぶり返しの間の動きは、回数が{ $often ->
    [more] 増え
    [less] 減り
   *[same] いつもと同じで
}、長さは{ $dose ->
    [50] 半分です
    [100] いつもと同じです
   *[other] { $dose }%です
}。
program-contact-when = { $when }
program-check-in-off = 体調の記録は自分から
program-check-in-daily = 体調の記録：毎日
program-check-in-weekly = 体調の記録：毎週
program-check-in-fortnightly = 体調の記録：2週間ごと
program-activity = 自分の活動：{ $activity }
program-visit = { $how ->
    [video] ビデオでの面談
    [phone] 電話での面談
   *[in-person] 対面での面談
}：{ $day }、{ $time }
program-visit-note = { program-visit }（{ $note }）
program-always-yours = 一時停止、スキップ、終了、運動を外すことは、いつでもできます。
program-every-open = お知らせの間隔を{ $from }から{ $to }まで変えられます。
program-duration-open = 長さを{ $from }から{ $to }まで変えられます。
program-pace-open = 呼吸の速さを変えられます。
program-switch-off-open = 種類ごとにオンとオフを選べます。
program-settings-kept = 自分の設定はそのまま残り、プログラムが終わるとまた使われます。
program-dose-reps = { $count ->
   *[other] { $count }回
}
program-dose-hold = { $count ->
   *[other] { $count }秒保つ
}
program-dose-sets = { $count ->
   *[other] { $count }セット
}
program-dose-sides = 左右それぞれ
program-gentler = 半分の量で、好きなだけ小さく。
program-begun = プログラムが始まりました：{ $title }
program-next-stage = プログラムの新しい段階：{ $name }
program-over = プログラム「{ $title }」が終わりました。自分の設定に戻ります。
program-bad = プログラムを読めません
program-bad-body = Unbraceは{ $using }で動き続けます。ファイルはそのままです。
program-mended = プログラムがまた読めるようになりました。
program-line = { $title }：{ $stage }
using-own-settings = 自分の設定
using-good-program = 最後に読めたコピー
program-news = プログラムに新しいことがあります：「unbrace program show」。

### プログラムのページ。

set-by-program = プログラムによる設定
program-none-why = プログラムは、数週間を段階ごとに案内します。選ぶと内容が見られ、始めると答えるまで始まりません。理学療法士からもらったファイルは、ここで開くか、このウィンドウに引き入れます。
program-import = ファイルを開く…
program-author = プログラムを作る（理学療法士向け）
program-export = コピーを保存…
program-remove = プログラムを終える
program-remove-ask = 「{ $title }」を終えますか？自分の設定に戻ります。記録は残ります。
program-remove-yes = 終える
program-remove-no = 続ける
program-stay = しばらくこの段階に留まる
program-go-on = 次の段階に進む
program-where = 段階{ $number }／{ $of }、{ $days }日のうち{ $day }日目
program-where-next = 次は{ $day }から
program-where-end = { $day }に終わります
program-where-stay = 次に進むまで、この段階のままです。
program-where-not-yet = { $day }に始まります。それまでは自分の設定です。
program-where-over = { $day }に終わりました。自分の設定です。
program-offered-bad = このファイルは使えません：
program-offered-replaces = 今のプログラム「{ $title }」と入れ替わります。
program-offered-update = 今のプログラムの更新です。位置はそのままです：{ $name }。
program-yours = 自分で選べること
program-accept = このプログラムを始める
program-refuse = 今はしない
program-file-kind = Unbraceのプログラム

### プログラムを書く。

author-window = プログラムを作る
author-heading = プログラムを作る
author-how = 決めたいところだけ記入します。空のところは、患者さんの設定のままです。内容はこのコンピューターから出ません。ファイルに保存して渡します。
author-about = 患者さんに伝えること
author-title = 題名
author-author = お名前
author-contact = 連絡先
author-for = 患者さんの目印（イニシャルや記号。氏名は書きません）
author-stages = 段階
author-add-stage = 段階を加える
author-remove-stage = 段階を消す
author-stage-name = 段階{ $number }
author-name = 段階の名前
author-weeks = 週数（最後の段階は空でもかまいません）
author-posture-enabled = 姿勢の声かけ
author-posture-every = 声かけの間隔
author-movement-enabled = 動く休憩
author-movement-every = 休憩の間隔
author-movement-duration = 休憩の長さ
author-breathing-enabled = 呼吸の時間
author-breathing-every = 呼吸の間隔
author-breathing-duration = 呼吸の長さ
author-breathing-inhale = 吸う秒数
author-breathing-exhale = 吐く秒数
author-exercises = この段階の運動
author-exercises-why = 空なら、患者さんに合うものをUnbraceが選びます。
author-open-library = 運動を加える…
author-dose-reps = 回数
author-dose-hold = 1回に保つ秒数
author-dose-sets = セット
author-dose-note = 患者さんへのひとこと
author-cues = 姿勢の声かけ
author-cues-why = 空なら、Unbraceの声かけが出ます。ご自分の言葉でも加えられます。
author-cue = 声かけ。例：「肩をおろしてみましょう。」
author-cue-why = 理由を1文で
author-add-cue = 声かけを加える
author-care = ぶり返し、体調の記録、範囲
author-flare-up-contact-when = ぶり返しの間、連絡してほしいとき
author-check-in-every = 体調の記録
author-check-in-at = 時刻のめやす
author-check-in-activity = 患者さん自身の活動。例：「会議の間、座っている」
author-preview = プレビュー
author-week = 5日間の1週間に、姿勢の声かけ{ $posture }回、動く休憩{ $movement }回、呼吸の時間{ $breathing }回です。
author-save = 保存
author-save-as = 名前を付けて保存…
author-open = 開く…
author-handout = 配布用に印刷…
author-no-file = まだ保存していません
author-saved = 保存しました。患者さんが開けます。
author-saved-part = このまま保存しました。まだ空の欄があります。
author-handed-out = 配布用のページを保存しました。ブラウザーが開いて印刷します。
author-not-whole = まだ空の欄があります。先に記入してください。
author-recovered = 保存していなかった下書きを戻しました。
author-unsaved = まだ保存していない内容があります。どうしますか？
no-dialog = このデスクトップには、ファイルを選ぶウィンドウがありません。
no-dialog-report = 端末で`unbrace report -o report.html`と入力すると、報告書を保存できます。
no-dialog-program = 端末で`unbrace program import FILE`と入力すると、プログラムを開けます。ファイルをこのウィンドウに落とすこともできます。
no-dialog-copy = プログラムは{ $file }にあります。そこからコピーできます。
no-dialog-draft = 書いた内容は{ $file }に残してあります。そこからコピーできます。
author-save-close = 保存して閉じる
author-go-on = 続けて書く
author-leave = 保存せずに閉じる
author-save-open = 保存して開く
author-open-anyway = 保存せずに開く
author-whole = 渡せる状態です。
handout-title = プログラム
handout-by = 作成：{ $author }
handout-name = 名前：
handout-date = 日付：
handout-weeks = { $weeks ->
   *[other] { $weeks }週間
}
handout-open-end = そのあとずっと
handout-every = { $kind }：{ $every }ごと
handout-long = 1日に1回{ $length }
handout-week = 第{ $number }週
handout-exercises = 運動
handout-stop-rule = 軽い痛みはかまいません。10のうち4か5までで、翌日には元に戻るくらいです。痛みが鋭くなる、広がる、めまいがする、新しいしびれや力の入りにくさが出るときは、やめましょう。「注意のサイン」を読み、医師か理学療法士に相談しましょう。
handout-cues = 一日の中の小さな変化
handout-rules = 知っておくと安心なこと
handout-care = 気をつけること：
handout-note = このページは、コンピューターにあるプログラムの内容です。毎日の体調を支えるもので、医療機器ではありません。

### 理学療法士との面談。

# $how: video, phone, in-person、または理学療法士の名を出さないdiscreet
visit-who = { $how ->
    [video] ビデオでの面談
    [phone] 電話での面談
    [discreet] 予定
   *[in-person] 面談
}
visit-today = { visit-who }は今日の{ $time }からです。
visit-tomorrow = { visit-who }は明日の{ $time }からです。
visit-on = { visit-who }は{ $day }、{ $time }からです。
visit-before = 体調の記録、質問、報告書が1ページにまとまっています。
visit-before-discreet = 用意しておくとよいものが1ページにまとまっています。
visit-prepare = 準備する
visit-after = 新しいファイルはありますか？
visit-after-body = 理学療法士から新しいファイルを受け取りましたか？ここで開けます。
visit-after-discreet = Unbraceの新しいファイルがあれば、ここで開けます。
visit-file = ファイルを開く
visit-no-file = 今回はない
visits-title = 理学療法士との面談
visits-none = これからの面談はありません。加えておくと、前の日に静かにお知らせします。
visits-add = 面談を加える
visits-date = 日付
visits-time = 時刻
visits-how = 方法
visits-video = ビデオ
visits-in-person = 対面
visits-phone = 電話
visits-note = よければメモを
visits-save = 加える
visits-from-program = プログラムの予定
visits-deleted = 削除しました：{ $visit }
visit-page = 面談の準備
visit-to-list = すべての面談
visit-check-in = 最近の調子
visit-check-in-why = 今日記録すると、面談の直前の様子が分かります。
visit-report = 最近の数週間をまとめた1枚です。何週間にするかは、「経過」のページで選べます。入れる内容も選べます。選んだ場所に保存され、自動ではどこにも送られません。
visit-video = ビデオでの面談のために
visit-video-more = ビデオでの面談について
visit-refused-date = 日付を入れてください。例：{ $date }
visit-refused-time = 時刻を入れてください。例：{ $time }
visit-refused-past = その時刻は過ぎています。これからの時刻を選んでください。
visit-refused-taken = その時刻には、もう面談があります。
visit-refused-note = メモは{ $count }文字までです。

### 理学療法士への質問と報告書。

questions-title = 理学療法士に聞きたいこと
questions-why = 思いついたら書いておきましょう。まだ聞いていないことは報告書に入ります。聞いたものに印を付けます。
questions-new = 質問
questions-add = 加える
report-page-title = 理学療法士への報告書
report-page-what = 上に示した週の1枚です。入れる内容は選べます。選んだ場所に保存され、自動ではどこにも送られません。
report-page-kind = { $kind }：お知らせ{ $offered }回、実施{ $done }回、{ $natural ->
   *[other] 自然な休憩{ $natural }回
    }
report-own-kind = { $kind }：お知らせ{ $offered }回、できた{ $done }回、{ $natural ->
   *[other] 自分の休憩{ $natural }回
    }
report-page-notes = 入れるメモ
report-page-name = 報告書の名前（なくてもかまいません）
report-page-contact = 連絡を希望します
report-page-html = 報告書を保存…
report-page-json = 医療機関向け（JSON）…
report-page-csv = 表（CSV）…
report-page-saved = 保存しました：{ $file }

# 体調の記録のリズム、だんだん長くなる呼吸、最初の注意
set-breathing-grow = 短い呼吸から始める
set-breathing-grow-hint = 最初の2回は3秒と4秒、次の2回は4秒と4秒です。自分で決めたペースは、すぐに使われます。
check-in-note = よければ、短い体調の記録を。答えるのは自由です。
check-in-note-discreet = よければ、1分ほど質問に答えませんか。
check-in-yes = 記録する
check-in-no = 今日はしない
program-check-in-open = 調子を聞く時刻と、聞くかどうかを変えられます。
group-check-in = 体調の記録とぶり返し
set-check-in-every = 調子を聞く
set-check-in-every-hint = 静かな質問がひとつです。答えないときは、次の機会を待ちます。
set-check-in-at = 聞き始める時刻
set-check-in-at-hint = 例：{ $time }。席にいて、ほかのお知らせがないときまで待ちます。
set-check-in-sleep = 睡眠も聞く
set-check-in-stress = ストレスも聞く
set-check-in-change = 2週間ごとに、変化を聞く
set-visits-hour-before = 面談の1時間前に、もう一度知らせる
word-off = なし
word-daily = 毎日
word-weekly = 毎週
word-fortnightly = 2週間ごと

### 体調の記録の、そのほかの質問。

sleep-ask = よく眠れましたか？
sleep-low = 0　ほとんど眠れない
sleep-high = 10　とてもよく眠れた
stress-ask = ストレスはどのくらいでしたか？
stress-low = 0　なし
stress-high = 10　考えられる最大
change-ask = 始めたころと比べて、今はどうですか？0は同じです。
change-low = -5　とてもつらくなった
change-high = 5　とても楽になった
activity-is = どのくらい楽にできますか：{ $activity }

# ライブラリ
library-search = 検索
library-filters = 絞り込み
library-kinds = 種類
library-areas = 体の部分
library-positions = 姿勢
library-levels = 強さ
library-clear = 検索を消す
library-found = { $count ->
   *[other] { $count }件
}
library-nothing = 当てはまるものがありません。短い言葉にするか、絞り込みを減らしてみましょう。
library-movement = 動き
library-breathing = 呼吸
library-cues = 姿勢の声かけ
library-articles = 読みもの
library-cue-count = { $count ->
   *[other] 声かけ{ $count }種類
}
library-cues-what = 仕事の間に出る短い声かけです。合わないものはオフにできます。
library-back = ライブラリに戻る
library-try = いまためす
library-more = 次の休憩で
library-more-what = 次の動く休憩で、最初に出てきます。
library-more-done = 次の動く休憩で、最初に出てきます。
library-more-undone = 次の動く休憩は、またおまかせです。
library-leave-out = 外す
library-use-again = また使う
library-left-out = 外したもの
library-left-out-done = もう出てきません。いつでもまた使えます。
library-used-again = また出てくるようになりました。
library-left-out-why = 外してあるので、自動では出てきません。
library-therapist = これは理学療法士のプログラムだけで出てきます。
library-not-in-program = 今のプログラムには別の運動が入っています。
library-opens-after = { $count ->
   *[other] 動く休憩があと{ $count }回で、自動で出てくるようになります。
}
library-not-in-flare-up = ぶり返しの間は、もっとやさしい運動が出てきます。
library-not-chosen = 自動では出てきません。設定で選んだ体の部分や姿勢と違うか、別の日のものです。
library-how = やり方
library-gentler = やさしい方法
library-why = 理由
library-warning-signs = 注意のサインを読む
library-care = 気をつけること
evidence-strong = 根拠：強い
evidence-moderate = 根拠：中くらい
evidence-weak = 根拠：弱い
evidence-expert = 根拠：専門家の意見が一致
area-lower-back = 腰とおなか
area-upper-back = 背中の上部
area-neck = 首、肩、あご
area-hips = 股関節と脚
area-hands = 手
area-eyes = 目
area-breath = 呼吸
area-whole-body = 全身
cues-lower-back = 腰とおなかの声かけ
cues-upper-back = 背中の上部の声かけ
cues-neck = 首、肩、あごの声かけ
cues-hips = 股関節と脚の声かけ
cues-hands = 手の声かけ
cues-eyes = 目の声かけ
cues-breath = 呼吸の声かけ
cues-whole-body = 全身の声かけ
position-seated = 座って
position-standing = 立って
position-floor = 床で
level-easy = 軽い
level-medium = ふつう
level-strong = しっかり

# プログラムのページ
program-close = 閉じる
program-built-in = はじめてのプログラム
program-author-line = 作成：{ $author }
program-stages = 段階
program-stage-title = 段階{ $number }：{ $name }
program-stage-past = 済みました。
program-stage-present = いまここです。
program-weeks = { $weeks ->
   *[other] { $weeks }週間
}
program-weeks-and-on = { $weeks ->
    [0] ずっと続く
   *[other] { $weeks }週間、そのあとも続く
}
program-open-end = ずっと続く
program-no-exercises = 合う運動をUnbraceが選びます。
program-rhythm = リズム
rhythm-every = 間隔
rhythm-lasts = 長さ
rhythm-once = 1日1回
program-bounds = { $from }から{ $to }まで
program-flare = ぶり返したとき
program-changes = 新しいこと
program-change-stage = 新しい段階：{ $stage }
program-change-stage-gone = なくなった段階：{ $stage }
program-change-added = { $stage }：新しい運動：{ $what }
program-change-gone = { $stage }：なくなった運動：{ $what }
program-change-dose = { $stage }：{ $what }の新しい量
program-change-rhythm = { $stage }：{ $what }
program-change-visits = 面談の日時が変わりました。
program-change-older = このファイルは版{ $new }です。今のプログラムは版{ $old }で、こちらのほうが新しいものです。
program-change-title = プログラムの名前が「{ $what }」になりました。
program-change-contact = 理学療法士の新しい連絡先：{ $what }
program-change-renamed = 段階「{ $what }」の名前が「{ $stage }」になりました
program-change-weeks = { $stage }：{ $weeks ->
   *[other] { $weeks }週間
}になりました
program-change-no-end = { $stage }：期限なしで続くようになりました
program-change-about = { $stage }：理学療法士からの新しい言葉：「{ $what }」
program-change-dose-of = { $stage }：{ $what }：{ $to }（前は{ $from }）
program-change-days = { $stage }：{ $what }の曜日が変わりました：{ $days }
program-change-every-day = { $stage }：{ $what }は毎日になりました
program-change-note = { $stage }：{ $what }への新しいひとこと：「{ $note }」
program-change-cues = { $stage }：姿勢の声かけが変わりました
program-change-reading = { $stage }：新しい読みもの：{ $what }
program-change-yours = 自分の設定のまま
program-change-steps = { $what }：手順か絵が新しくなりました
program-change-flare-up = ぶり返しの間の運動が変わりました
program-change-now = 新しく：{ $what }
program-change-no-longer = なくなったもの：{ $what }
program-changes-seen = 分かりました
program-version = 版{ $number }
built-in-lower-back = 少しずつ、こまめに動き、あとから背中と脚の力を付けます。
built-in-upper-back = 首と肩の小さな休憩から始め、あとから力を付けます。
built-in-flare-up = いつもの生活に戻るまで、小さく楽な動きと短い散歩をします。
built-in-breathing = こわばりをゆるめ、ゆっくり楽な呼吸を見つけます。
built-in-keeping = 週に2日か3日の力の運動と、習慣になる休憩です。
built-in-walking = 週ごとに少しずつ延ばす、短い散歩です。
built-in-seated = すべて座ったまま：あばら、肩甲骨、首、腕の動きです。
built-in-pregnancy = 大きくなるおなかに合う、やさしい動きと楽な呼吸です。
built-in-pain-free = 痛みがなく、このまま過ごしたい人の、短く動く休憩です。
library-back-to-program = プログラムに戻る
program-where-open = 段階{ $number }／{ $of }、{ $day }日目


# プログラムの入力欄。
author-breathing-daily-long = 1日に1回の長めの呼吸
author-dose-seconds = 全体の秒数
author-flare-up-days = ぶり返しの日数
author-flare-up-dose = その間の休憩の長さ（%）
author-patient-every-from = お知らせの最短の間隔
author-patient-every-to = お知らせの最長の間隔
author-patient-duration-from = 休憩の最短の長さ
author-patient-duration-to = 休憩の最長の長さ
author-patient-pace = 患者さんが呼吸の速さを変えられる
author-patient-switch-off = 患者さんがお知らせの種類をオフにできる
author-form = プログラム
author-library = ライブラリ
author-search = 運動を検索
author-positions = 姿勢
author-none-found = 当てはまる運動がありません。
author-in-stage = この段階に入っています
author-begin = もとにするもの
author-begin-empty = 空のプログラム
author-stage-earlier = 前に移す
author-stage-later = 後ろに移す
author-duplicate-stage = 段階を複製
author-remove = 消す
author-up = 上に移す
author-down = 下に移す
author-days = 曜日
author-copy-exercise = 次の段階にコピー
author-copied = 「{ $stage }」にコピーしました。
author-as-seen = 患者さんが読む内容
author-preview-waits = 空の欄が埋まると、プレビューが出ます。
author-missing = ここを記入してください。
author-missing-weeks = この段階には週数を入れてください。期限なしにできるのは最後の段階だけです。
author-placeholder = これは見本の文です。ご自分の言葉にしてください。
author-open-count = { $count ->
   *[other] 空の欄があと{ $count }か所あります。
}
author-show-open = 見る
edit-redo = やり直す
author-id = 更新のための名前
author-version = 版
author-valid-from = 有効期間の始まり（2026-01-31）
author-valid-to = 有効期間の終わり（2026-12-31）
author-by-hand = ファイルに直接書かれ、そのまま残すもの：{ $names }
author-education = この段階の読みもの
author-flare-up-keep = ぶり返しの間も続ける運動（これだけ）
author-flare-up-leave-out = ぶり返しの間に外す運動
author-flare-up-interval = その間の休憩の間隔（%）
author-check-in-questions = 体調の記録の質問
author-question-pain = 痛み
author-question-impact = 生活の支障
author-question-activity = 自分の活動
author-question-sleep = 睡眠
author-question-stress = ストレス
author-question-change = 始めたころからの変化
word-movement = 動き
author-own = ご自分の運動
author-own-why = このファイルだけにある運動です。ライブラリから段階に加えられます。
author-own-name = 運動の名前
author-own-nameless = 新しい運動
author-add-own = ご自分の運動を加える
author-remove-own = この運動を消す
author-edit = 編集
author-kind = 種類
author-steps = 手順（1行にひとつ）
author-why = 理由を1文で
author-stop = やめる目安
author-caution = 気をつける人、先に相談する人
author-gentler = やさしい方法
author-breathing = 運動中の呼吸
author-ask = 運動に誘う質問
author-region = 体の部分
author-reps = 回数
author-hold = 1回に保つ秒数
author-sets = セット
author-seconds = 全体の秒数
author-level = 強さ（1から3）
author-sides = 左右それぞれ
author-picture = 絵
author-picture-kind = PNGまたはJPEGの絵
author-picture-limits = PNGまたはJPEG、{ $picture } KB、{ $side } × { $side }ピクセルまで。ファイルをこのウィンドウに落とすこともできます。プログラムは{ $most } KBのうち{ $used } KBです。
author-picture-where = 先に、ご自分の運動をひとつ開いてください。絵はそこに入ります。
author-choose-picture = 絵を選ぶ…
author-remove-picture = 絵を消す
author-image-text = 絵の説明（絵が見えない人のために）
author-drop-unsaved = まだ保存していない内容があります。保存してから、もう一度ファイルを落としてください。
author-text = 声かけの言葉
author-cue-words = 長さ{ $count }（ひと目で読めるのは{ $most }まで）
author-delete-cue = プログラムから消す
author-choose-cues = ライブラリから声かけを選ぶ…
author-library-exercises = 運動
author-search-cues = 声かけを検索
author-no-cue-found = 当てはまる声かけがありません。
author-week-days = 曜日ごとの運動
author-report = 報告書
author-report-why = 患者さんの報告書をここで開けます。実施したことをプログラムの横で見ながら、その場で量を変えられます。
author-open-report = 報告書を開く…
author-close-report = 報告書を閉じる
author-save-next = 次の版を保存…
author-change-dose = 量を変える
author-report-period = { $from }から{ $to }まで
author-report-other = この報告書は、別のプログラムのものです。
author-report-contact = 連絡を希望しています。
author-report-questions = 患者さんからの質問
author-report-notes = メモ
author-report-courses = 体調
author-report-course = { $scale }：{ $first } → { $last }、記録{ $count }回の平均{ $mean }
author-report-exercises = 運動
author-report-kinds = すべてのお知らせ
author-report-flare-up = ぶり返した日：{ $days }日
author-report-done = お知らせ{ $offered }回のうち実施{ $done }回
author-report-skipped = スキップ{ $count }回
author-report-unanswered = 答えなし{ $count }回
author-report-natural = 自然な休憩{ $count }回
author-report-gentler = やさしい方法{ $count }回
author-report-repetitions = 数えた反復{ $count }回
author-report-left-out = 本人が外した
author-report-never = この期間にお知らせなし
word-breathing = 呼吸

# 設定のページ。
take-back-preset = 取り消す：お知らせの頻度
group-moments = タイミング
settings-search = 設定を検索
settings-none-found = 当てはまる設定がありません。
preset = 頻度
preset-few = 少なめ
preset-usual = ふつう
preset-often = 多め
group-shortcuts = キーボードショートカット
set-shortcut-pause = 一時停止と再開
set-shortcut-pause-hint = 例：Ctrl+Alt+P。どのプログラムでも使えます。1回押すと1時間お休み、もう1回押すと再開します。使わないときは空のままにします。
set-shortcut-answer = 「できた」と答える
set-shortcut-answer-hint = 例：Ctrl+Alt+D。画面に出ているお知らせに答えます。
setting-empty = 空
shortcut-unknown-key = 「{ $found }」というキーはありません。文字、数字、F1からF24のどれかの前に、Ctrl、Alt、Shift、Superを付けてください。
shortcut-mistyped = 「{ $found }」というキーはありません。{ $near }ですか？
shortcut-no-key = { $after }のあとにキーがありません。Ctrl+Alt+Pのように、最後にキーを入れてください。
shortcut-two-keys = { $first }と{ $second }は別々のキーです。どちらか1つにしてください。
shortcut-repeated = { $key }が2回あります。1回で足ります。
shortcut-needed = { $keys }はほかのプログラムが使います。Ctrl+Alt+{ $key }のように、キーを増やしてください。
shortcut-in-use = { $keys }はほかのプログラムが使っています。設定で別のキーを選べます。
shortcut-twice = { $keys }が2回あるので、一時停止だけに使います。「できた」には別のキーを選べます。
shortcut-unavailable = このデスクトップには、プログラム用のショートカットがありません。キーボードの設定で「unbrace pause」に割り当てられます。
shortcut-not-taken = { $keys }はここでは使えません：{ $why }
program-note = 錠の印が付いたものは、プログラムが決めています。
set-autostart = ログインしたらUnbraceを始める
volume-play = 聞く
avoid-search = 外す運動を検索
avoid-allow = また出す
avoid-leave-out = 外す
history-kept-here = 記録はこのコンピューターの中だけに残ります。
history-back-up = バックアップ…
history-export = 表に書き出す…
history-delete = 記録を削除…
history-delete-ask = 記録をすべて削除しますか？元には戻せません。設定とプログラムは残ります。
history-delete-yes = 削除する
history-keep = 残す
history-written = 保存しました：{ $file }。体調のメモが入っています。大切に保管しましょう。
history-deleted = 記録を削除しました。
history-bring-back = バックアップを戻す…
history-bring-back-ask = バックアップ { $file } を、今の設定・プログラム・記録と置き換えますか？今あるものは同じフォルダーに残ります。Unbraceは一度終了して、また始まります。
history-bring-back-yes = 戻す
history-bring-back-no = このままにする
history-brought-back = バックアップを戻しました。前のファイルは新しいファイルのそばに残っています。
history-not-ended = Unbraceが終了しなかったため、何も変わっていません。アイコンのメニューから終了して、もう一度お試しください。
history-not-started = Unbraceが再び始まりませんでした：
history-restore = バックアップを戻すには、Unbraceを終了し、端末で`unbrace restore FILE`と入力します。
no-dialog-backup = 端末で`unbrace backup FILE`と`unbrace history export`を使うと、同じことができます。

# 封をした報告書と、施設のウィンドウ
open-clinic = { open-none }「unbrace clinic FOLDER」で一覧が表示されます。
clinic-window = 多くの患者さんの報告書
clinic-reports = 報告書
clinic-files = フォルダーと鍵
clinic-folder = フォルダー
clinic-folder-none = 患者さんの報告書があるフォルダーを選んでください。.jsonか.ageで終わるファイルです。
clinic-choose-folder = フォルダーを選ぶ…
clinic-read-again = もう一度読む
clinic-key = ご自分の鍵
clinic-key-why = 鍵で、ご自分あてに封をした報告書が開きます。ファイルはご自分だけで保管し、コピーを安全な場所に置いてください。なくした鍵は作り直せません。
clinic-key-none = 開いている鍵はありません。
clinic-choose-key = 鍵を開く…
clinic-make-key = 新しい鍵を作る…
clinic-key-made = 新しい鍵は{ $file }にあります。コピーを安全な場所に置いてください。
clinic-key-exists = { $file }はもうあります。鍵は置き換えません。別の名前を選んでください。
clinic-key-missing = この名前の鍵はありません。鍵をなくした場合、その鍵で封をした報告書は開きません。新しい鍵を作り、プログラムに入れて、報告書をもう一度もらってください。
clinic-key-passphrase = この鍵はパスフレーズで守られています。ageのツールで外せます。
clinic-key-public = これは鍵の公開用の半分です。報告書を開くのは秘密の半分で、AGE-SECRET-KEY-1で始まります。
clinic-key-other = このファイルに鍵はありません。鍵はAGE-SECRET-KEY-1で始まります。
clinic-public = 鍵の公開用の半分
clinic-public-why = これをプログラムに入れてください。プログラムの入力欄に、専用の欄があります。患者さんが保存する報告書に、ご自分あての封がされます。
clinic-copy = コピーする
clinic-save = 一覧を保存
clinic-save-page = ページとして…
clinic-save-table = 表（CSV）として…
clinic-saved = 保存しました：{ $file }。このファイルを読める人は、内容をすべて読めます。
clinic-search = 名前と質問を検索
clinic-count = { $count }件のうち{ $shown }件
clinic-sorted = 並べ替え：{ $column }
clinic-sorted-reversed = 並べ替え：{ $column }、逆の順
clinic-reading = 報告書を読んでいます…
clinic-empty = このフォルダーに報告書はありません。
clinic-needs-key = { $count ->
   *[other] 封をした報告書が{ $count }件あります。ご自分の鍵で開きます。「フォルダーと鍵」で選んでください。
}
clinic-some-left-out = { $count ->
   *[other] 読めないファイルが{ $count }件あります。理由は「フォルダーと鍵」にあります。
}
clinic-left-out-more = { $count ->
   *[other] ほか{ $count }件
}
clinic-why-sealed = 封がしてあります。ご自分の鍵で開きます。
clinic-why-other-key = 別の鍵で封がしてあります。その鍵をなくした場合は開きません。新しい報告書をもらってください。
clinic-why-damaged = 途中で切れたか、変わっています。もう一度もらってください。
clinic-why-passphrase = ご自分の鍵ではなく、パスフレーズで封がしてあります。
clinic-why-newer = 新しい形式で封がしてあります。新しいUnbraceなら開けるかもしれません。
clinic-why-page = ページか表です。一覧で読めるのは、.jsonか.json.ageで終わる報告書です。
clinic-why-large = 8 MiBより大きいファイルです。
clinic-why-no-report = 報告書ではありません。
clinic-back = 表に戻る
clinic-save-report = ページとして保存…
clinic-asked = 質問
clinic-done = 実施
clinic-exercises = 運動：実施／お知らせ
clinic-exercise-left-out = 本人が外した
clinic-repetitions = { $count ->
   *[other] { $count }回
}
clinic-pain = 痛み
clinic-no-pain = この期間に痛みの点数はありません。
clinic-figure = { $name }：平均{ $mean }、最初{ $first }、最後{ $last }
clinic-notes = メモ
author-visits = 面談と報告書
author-visits-why = 面談の前の日に、静かにお知らせします。そこから、体調の記録、質問、報告書をまとめたページが開きます。
author-visit-new = 新しい面談
author-visit-at = 日付と時刻（2026-12-03 10:00）
author-visit-note = メモ（用意してもらう物など）
author-visit-refused = 日付と時刻は「{ $example }」のように書いてください。
author-key-file = 鍵のファイルから入れる…
author-report-seal-to = ご自分の公開鍵（age1…）：患者さんの報告書に、この鍵で封をします
author-key-secret = これは秘密の鍵です。ご自分だけで保管し、age1で始まる公開用の半分を入れてください。
author-key-refused = 公開鍵はage1で始まります。「報告書」のウィンドウで鍵を作ると、公開用の半分が表示されます。
no-dialog-clinic = 端末で`unbrace open clinic FOLDER --key FILE`と入力すると、報告書を開けます。
report-page-fhir = 医療機関の記録システム向け（FHIR）…
report-page-seal = { $author }あてに封をする
report-page-seal-why = プログラムに理学療法士の鍵が入っています。封をした報告書はその鍵だけで開きます。途中でほかの人は読めず、自分でも開けません。
report-page-open-why = ファイルを受け取った人は、だれでも読めます。
report-page-sealed = 封をして保存しました：{ $file }。開けるのは{ $author }だけです。
report-page-exists = { $file }はもうあります。別の名前を選んでください。
