; A per-user installer: it needs no administrator and changes only the user's folders and HKEY_CURRENT_USER. `/S` installs silently;
; `/D=FOLDER`, as the last option, chooses the folder. .ci/package defines VERSION, TREE (the files to install) and OUT.
Unicode true
Target amd64-unicode
!include "MUI2.nsh"
!include "LogicLib.nsh"
!include "FileFunc.nsh"
!include "Win\COM.nsh"
!include "Win\Propkey.nsh"

Name "Unbrace"
OutFile "${OUT}"
RequestExecutionLevel user
InstallDir "$LOCALAPPDATA\Programs\Unbrace"
InstallDirRegKey HKCU "Software\Unbrace" "Folder"
!ifdef QUICK ; for tests, because compression takes minutes
  SetCompress off
!else
  SetCompressor /SOLID lzma
!endif
ManifestDPIAware true
BrandingText "Unbrace ${VERSION}"
VIProductVersion "${VERSION}.0"
VIAddVersionKey "ProductName" "Unbrace"
VIAddVersionKey "FileDescription" "Unbrace: kind reminders to shift, move and breathe"
VIAddVersionKey "FileVersion" "${VERSION}"
VIAddVersionKey "ProductVersion" "${VERSION}"
VIAddVersionKey "LegalCopyright" "The Unbrace contributors, MIT or Apache-2.0"

!define MUI_ICON "${TREE}/unbrace.ico"
!define MUI_UNICON "${TREE}/unbrace.ico"
!define MUI_FINISHPAGE_RUN "$INSTDIR\unbrace.exe"
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "English"
!insertmacro MUI_LANGUAGE "German"
!insertmacro MUI_LANGUAGE "French"
!insertmacro MUI_LANGUAGE "Spanish"
!insertmacro MUI_LANGUAGE "PortugueseBR"
!insertmacro MUI_LANGUAGE "Japanese"
!insertmacro MUI_LANGUAGE "SimpChinese"
!insertmacro MUI_LANGUAGE "Arabic"

; One entry for the shortcut, the windows and the notifications; `foreground::ID` in the program.
!define PROGRAM_ID "Unbrace.Unbrace"
; The COM class that receives clicks on notifications; the program registers it at each start (`activator::CLASS`).
!define CLICKS "{5AE468F9-69C8-4183-91C8-F62EB3BB011F}"
!define GONE "Software\Microsoft\Windows\CurrentVersion\Uninstall\Unbrace"

LangString BUSY ${LANG_ENGLISH} "Unbrace cannot be ended from here. Close its windows, choose Quit in its menu, then try again."
LangString BUSY ${LANG_GERMAN} "Unbrace lässt sich von hier aus nicht beenden. Schließen Sie seine Fenster, wählen Sie in seinem Menü Beenden, und versuchen Sie es dann noch einmal."
LangString BUSY ${LANG_FRENCH} "Unbrace ne peut pas être fermé d’ici. Fermez ses fenêtres, choisissez Quitter Unbrace dans son menu, puis réessayez."
LangString BUSY ${LANG_SPANISH} "Unbrace no se puede terminar desde aquí. Cierre sus ventanas, elija Salir de Unbrace en su menú y vuelva a intentarlo."
LangString BUSY ${LANG_PORTUGUESEBR} "Não é possível encerrar o Unbrace daqui. Feche as janelas dele, escolha Sair no menu dele e tente de novo."
LangString BUSY ${LANG_JAPANESE} "ここからはUnbraceを終了できません。ウィンドウを閉じ、Unbraceのメニューで「終了」を選んでから、もう一度お試しください。"
LangString BUSY ${LANG_SIMPCHINESE} "无法从这里结束Unbrace。请关闭它的窗口，在Unbrace的菜单里选择“退出”，然后再试一次。"
LangString BUSY ${LANG_ARABIC} "لا يمكن إنهاء Unbrace من هنا. أغلق نوافذه، واختر «خروج» في قائمته، ثم حاول مرة أخرى."

; Asks a running Unbrace to end, so that its files can be replaced or removed. Windows locks a program's file until its last process
; has ended, a moment after the answer. If a file is still locked after that, nothing is changed and the reason is shown.
!macro Quit un
Function ${un}Quit
  again:
  ${For} $1 1 20
    ${If} ${FileExists} "$INSTDIR\unbrace.com"
      nsExec::Exec '"$INSTDIR\unbrace.com" quit'
      Pop $0
    ${EndIf}
    ClearErrors
    StrCpy $2 "unbrace.exe"
    Call ${un}Free
    StrCpy $2 "unbrace.com"
    Call ${un}Free
    StrCpy $2 "unbrace-window.exe"
    Call ${un}Free
    ${IfNot} ${Errors}
      Return
    ${EndIf}
    Sleep 500
  ${Next}
  MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "$(BUSY)" /SD IDCANCEL IDRETRY again
  Abort "$(BUSY)"
FunctionEnd

; Sets the error flag if $2 is in use.
Function ${un}Free
  ${If} ${FileExists} "$INSTDIR\$2"
    FileOpen $0 "$INSTDIR\$2" a
    FileClose $0
  ${EndIf}
FunctionEnd
!macroend
!insertmacro Quit ""
!insertmacro Quit "un."

; Writes PROGRAM_ID into the shortcut, so that Windows lists windows and notifications under it. A failure is ignored; Windows then
; lists them under the program's file.
Function Identify
  !insertmacro ComHlpr_CreateInProcInstance ${CLSID_ShellLink} ${IID_IShellLink} r0 ""
  ${If} $0 P<> 0
    ${IUnknown::QueryInterface} $0 '("${IID_IPersistFile}",.r1)'
    ${If} $1 P<> 0
      ${IPersistFile::Load} $1 '("$SMPROGRAMS\Unbrace.lnk",${STGM_READWRITE})'
      ${IUnknown::QueryInterface} $0 '("${IID_IPropertyStore}",.r2)'
      ${If} $2 P<> 0
        System::Call '*${SYSSTRUCT_PROPERTYKEY}(${PKEY_AppUserModel_ID})p.r3'
        System::Call '*(&w64 "${PROGRAM_ID}")p.r5'
        System::Call '*(&i2 ${VT_LPWSTR},&i6 0,p r5,&i8 0)p.r4'
        ${IPropertyStore::SetValue} $2 '($3,$4)'
        ${IPropertyStore::Commit} $2 ""
        System::Free $3
        System::Free $4
        System::Free $5
        ${IUnknown::Release} $2 ""
        ${IPersistFile::Save} $1 '("$SMPROGRAMS\Unbrace.lnk",1)'
      ${EndIf}
      ${IUnknown::Release} $1 ""
    ${EndIf}
    ${IUnknown::Release} $0 ""
  ${EndIf}
FunctionEnd

Section "Unbrace"
  SetShellVarContext current
  Call Quit
  SetOutPath "$INSTDIR"
  File /r "${TREE}/*.*"
  WriteUninstaller "$INSTDIR\uninstall.exe"
  CreateShortcut "$SMPROGRAMS\Unbrace.lnk" "$INSTDIR\unbrace.exe" "" "$INSTDIR\unbrace.ico"
  Call Identify
  WriteRegStr HKCU "Software\Unbrace" "Folder" "$INSTDIR"

  ; Notifications want to know whose they are; a start adds the icon and who takes the clicks.
  WriteRegStr HKCU "Software\Classes\AppUserModelId\${PROGRAM_ID}" "DisplayName" "Unbrace"

  ; Windows looks at the last part of a name alone: Unbrace joins the list "Open with" of .toml and takes nothing over.
  WriteRegStr HKCU "Software\Classes\Unbrace.Program" "" "Unbrace program"
  WriteRegStr HKCU "Software\Classes\Unbrace.Program\DefaultIcon" "" "$INSTDIR\unbrace.ico"
  WriteRegStr HKCU "Software\Classes\Unbrace.Program\shell\open\command" "" '"$INSTDIR\unbrace.exe" program open "%1"'
  WriteRegStr HKCU "Software\Classes\.toml\OpenWithProgids" "Unbrace.Program" ""

  WriteRegStr HKCU "${GONE}" "DisplayName" "Unbrace"
  WriteRegStr HKCU "${GONE}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${GONE}" "DisplayIcon" "$INSTDIR\unbrace.ico"
  WriteRegStr HKCU "${GONE}" "Publisher" "The Unbrace contributors"
  WriteRegStr HKCU "${GONE}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${GONE}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKCU "${GONE}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  ${GetSize} "$INSTDIR" "/S=0K" $0 $1 $2
  WriteRegDWORD HKCU "${GONE}" "EstimatedSize" $0
  WriteRegDWORD HKCU "${GONE}" "NoModify" 1
  WriteRegDWORD HKCU "${GONE}" "NoRepair" 1
SectionEnd

; Settings and history stay.
Section "Uninstall"
  SetShellVarContext current
  Call un.Quit
  Delete "$SMPROGRAMS\Unbrace.lnk"
  Delete "$INSTDIR\unbrace.exe"
  Delete "$INSTDIR\unbrace.com"
  Delete "$INSTDIR\unbrace-window.exe"
  Delete "$INSTDIR\unbrace.ico"
  Delete "$INSTDIR\licences\LICENSE-MIT"
  Delete "$INSTDIR\licences\LICENSE-APACHE"
  Delete "$INSTDIR\licences\THIRD-PARTY.txt"
  RMDir "$INSTDIR\licences"
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"
  DeleteRegValue HKCU "Software\Microsoft\Windows\CurrentVersion\Run" "Unbrace"
  DeleteRegValue HKCU "Software\Microsoft\Windows\CurrentVersion\Explorer\StartupApproved\Run" "Unbrace"
  DeleteRegKey HKCU "${GONE}"
  DeleteRegKey HKCU "Software\Classes\Unbrace.Program"
  DeleteRegValue HKCU "Software\Classes\.toml\OpenWithProgids" "Unbrace.Program"
  DeleteRegKey HKCU "Software\Classes\AppUserModelId\${PROGRAM_ID}"
  DeleteRegKey HKCU "Software\Classes\CLSID\${CLICKS}"
  DeleteRegKey HKCU "Software\Unbrace"
SectionEnd
