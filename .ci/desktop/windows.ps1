# windows.ps1 -Setup FILE -Out FOLDER: installs the package on a Windows machine with a desktop session, such as a hosted runner, uses
# it, and removes it. Results are kept in FOLDER. Fails where the package differs from docs/install.md.
param([Parameter(Mandatory)] [string] $Setup, [Parameter(Mandatory)] [string] $Out)
Set-StrictMode -Version Latest
$ErrorActionPreference = 'Stop'
New-Item -ItemType Directory -Force $Out | Out-Null
$Out = (Resolve-Path $Out).Path

function Wait-Until([string] $What, [scriptblock] $Test) {
    foreach ($i in 1..60) {
        if (& $Test) { return }
        Start-Sleep -Milliseconds 500
    }
    throw "desktop: $What"
}

function Save-Screen([string] $Name) {
    try {
        Add-Type -AssemblyName System.Windows.Forms, System.Drawing
        $area = [System.Windows.Forms.SystemInformation]::VirtualScreen
        $picture = New-Object System.Drawing.Bitmap $area.Width, $area.Height
        $graphics = [System.Drawing.Graphics]::FromImage($picture)
        $graphics.CopyFromScreen($area.Location, [System.Drawing.Point]::Empty, $area.Size)
        $picture.Save("$Out\$Name.png")
    } catch { "no picture of the screen: $_" | Out-File "$Out\$Name.txt" }
}

# The context switches of all threads of the companion within some seconds.
function Measure-Switches([int] $Seconds) {
    $read = {
        (Get-CimInstance Win32_PerfRawData_PerfProc_Thread -Filter "Name LIKE 'unbrace/%'" |
            Measure-Object -Property ContextSwitchesPersec -Sum).Sum
    }
    $before = & $read
    Start-Sleep -Seconds $Seconds
    (& $read) - $before
}

Get-CimInstance Win32_OperatingSystem | Format-List Caption, Version, OSArchitecture | Out-File "$Out\system.txt"

# Silent installation.
$installer = Start-Process $Setup -ArgumentList '/S' -PassThru -Wait
if ($installer.ExitCode -ne 0) { throw "desktop: the installer ends with $($installer.ExitCode)" }
$folder = "$env:LOCALAPPDATA\Programs\Unbrace"
$unbrace = "$folder\unbrace.com"
& $unbrace --version
if ($LASTEXITCODE -ne 0) { throw 'desktop: the installed program does not start' }

# The companion, with a home folder of its own.
$env:UNBRACE_HOME = Join-Path $env:RUNNER_TEMP 'unbrace-home'
Start-Process "$folder\unbrace.exe" -ArgumentList 'run'
Wait-Until 'the companion does not come up' { & $unbrace status *> $null; $LASTEXITCODE -eq 0 }
& $unbrace --json doctor | Out-File "$Out\doctor.json"
& $unbrace doctor --report "$Out\report.json"

# An offer, read back from Windows. Windows PowerShell has the WinRT types.
& $unbrace offer posture
Start-Sleep -Seconds 3
Save-Screen 'offer'
& $unbrace --json status | Out-File "$Out\status.json"
$history = @'
[Windows.UI.Notifications.ToastNotificationManager, Windows.UI.Notifications, ContentType = WindowsRuntime] | Out-Null
$id = (Get-ChildItem HKCU:\Software\Classes\AppUserModelId | Where-Object { $_.PSChildName -like "*Unbrace*" }).PSChildName
foreach ($toast in [Windows.UI.Notifications.ToastNotificationManager]::History.GetHistory($id)) {
    "tag: $($toast.Tag)  group: $($toast.Group)  expires: $($toast.ExpirationTime)"
    $toast.Content.GetXml()
}
'@
powershell.exe -NoProfile -Command $history 2>&1 | Tee-Object "$Out\toast.txt"
$tray = (& $unbrace --json status | ConvertFrom-Json)
if ($tray.PSObject.Properties['tray'] -and $tray.tray -ne 'ok') { throw "desktop: the tray says $($tray.tray)" }
& $unbrace skip

# Wake-ups before and after the pointer passes over the notification area.
"quiet, 30 s: $(Measure-Switches 30)" | Tee-Object "$Out\switches.txt"
Add-Type -AssemblyName System.Windows.Forms
$screen = [System.Windows.Forms.Screen]::PrimaryScreen.Bounds
foreach ($x in ($screen.Width - 400)..($screen.Width - 20)) {
    [System.Windows.Forms.Cursor]::Position = New-Object System.Drawing.Point $x, ($screen.Height - 20)
    Start-Sleep -Milliseconds 5
}
[System.Windows.Forms.Cursor]::Position = New-Object System.Drawing.Point 100, 100
$switches = Measure-Switches 30
"after hovering, 30 s: $switches" | Tee-Object "$Out\switches.txt" -Append
if ($switches -gt 300) { throw "desktop: $switches context switches in 30 s after the pointer passed over the icon" }

# The taskbar restarts.
Stop-Process -Name explorer -Force -ErrorAction SilentlyContinue
Start-Sleep -Seconds 10
& $unbrace --json status | Out-File "$Out\status-after-explorer.json"
Save-Screen 'after-explorer'

# A window.
& $unbrace open today
Wait-Until 'no window opens' { [bool](Get-Process unbrace-window -ErrorAction SilentlyContinue) }
Start-Sleep -Seconds 3
Save-Screen 'window'
& $unbrace quit
Wait-Until 'the companion does not end' { & $unbrace status *> $null; $LASTEXITCODE -eq 3 }

# Start at login, with the installed program.
Remove-Item Env:UNBRACE_HOME
$run = 'HKCU:\Software\Microsoft\Windows\CurrentVersion\Run'
& $unbrace autostart on
if ((Get-ItemProperty $run).Unbrace -notlike '*unbrace.exe*') { throw 'desktop: no start at login' }
& $unbrace autostart off

# Remove.
$uninstaller = Start-Process "$folder\uninstall.exe" -ArgumentList '/S' -PassThru -Wait
if ($uninstaller.ExitCode -ne 0) { throw "desktop: the uninstaller ends with $($uninstaller.ExitCode)" }
Wait-Until 'the uninstaller leaves something' { -not (Test-Path $folder) }
'desktop: passed'
