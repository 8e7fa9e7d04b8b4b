; Installs for the person who runs it, without administrator rights. Silent: /S, with /D=FOLDER as the last word for another folder.
; Given by resources/installer/windows.py: PROGRAM (folder), OUT, ICON, VERSION, KILOBYTES; SIGN where there is a certificate.

Unicode true
ManifestDPIAware true
ManifestSupportedOS all
SetCompressor /SOLID lzma
; The times of the files would make every build another one.
SetDateSave off
RequestExecutionLevel user

!include MUI2.nsh
!include LogicLib.nsh
!include WinVer.nsh
!include x64.nsh

!define NAME "Classe365 Stripe Setup"
!define COMMAND "classe365-desktop.exe"
!define KEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\${NAME}"

Name "${NAME}"
OutFile "${OUT}"
InstallDir "$LOCALAPPDATA\Programs\${NAME}"
InstallDirRegKey HKCU "${KEY}" "InstallLocation"
BrandingText "${NAME} ${VERSION}"
VIProductVersion "${VERSION}.0"
VIAddVersionKey ProductName "${NAME}"
VIAddVersionKey ProductVersion "${VERSION}"
VIAddVersionKey FileVersion "${VERSION}"
VIAddVersionKey FileDescription "${NAME} installer"
VIAddVersionKey CompanyName "The Classe365 Stripe Setup developers"
VIAddVersionKey LegalCopyright "MIT licence. Not made by Classe365 or Stripe."

!ifdef SIGN
    !uninstfinalize '${SIGN} "%1"' = 0
    !finalize '${SIGN} "%1"' = 0
!endif

!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_ABORTWARNING
!define MUI_FINISHPAGE_RUN "$INSTDIR\${NAME}.exe"
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "English"

; A program that runs can't be replaced or removed: it is asked for until it is closed. Silently, the installer ends with 2.
!macro WAIT_UNTIL_CLOSED FILE
    ${If} ${FileExists} "${FILE}"
        ${Do}
            ClearErrors
            FileOpen $0 "${FILE}" a
            ${IfNot} ${Errors}
                FileClose $0
                ${ExitDo}
            ${EndIf}
            MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "${NAME} is open, or $INSTDIR may not be changed. Close it, then retry." \
                /SD IDCANCEL IDRETRY +3
            SetErrorLevel 2
            Quit
        ${Loop}
    ${EndIf}
!macroend

; Only what this installer put there: the folder may be one that somebody chose and keeps other things in.
!macro REMOVE_PROGRAM
    ${If} ${FileExists} "$INSTDIR\${COMMAND}"
        RMDir /r "$INSTDIR\_internal"
        Delete "$INSTDIR\${COMMAND}"
        Delete "$INSTDIR\${NAME}.exe"
    ${EndIf}
!macroend

Function .onInit
    ${IfNot} ${RunningX64}
    ${OrIfNot} ${AtLeastWin10}
        MessageBox MB_OK|MB_ICONSTOP "${NAME} needs a 64-bit Windows 10 or newer." /SD IDOK
        SetErrorLevel 2
        Quit
    ${EndIf}
FunctionEnd

Section
    SetShellVarContext current
    !insertmacro WAIT_UNTIL_CLOSED "$INSTDIR\${NAME}.exe"
    !insertmacro WAIT_UNTIL_CLOSED "$INSTDIR\${COMMAND}"
    !insertmacro REMOVE_PROGRAM
    SetOutPath "$INSTDIR"
    ClearErrors
    File /r "${PROGRAM}/*.*"
    ${If} ${Errors}
        SetErrorLevel 2
        Abort "The files could not be written."
    ${EndIf}
    WriteUninstaller "$INSTDIR\Uninstall.exe"
    CreateShortcut "$SMPROGRAMS\${NAME}.lnk" "$INSTDIR\${NAME}.exe" "" "$INSTDIR\${NAME}.exe" 0 SW_SHOWNORMAL "" \
        "Connect a school's Stripe account to Classe365"
    WriteRegStr HKCU "${KEY}" "DisplayName" "${NAME}"
    WriteRegStr HKCU "${KEY}" "DisplayVersion" "${VERSION}"
    WriteRegStr HKCU "${KEY}" "DisplayIcon" "$INSTDIR\${NAME}.exe"
    WriteRegStr HKCU "${KEY}" "Publisher" "The Classe365 Stripe Setup developers"
    WriteRegStr HKCU "${KEY}" "InstallLocation" "$INSTDIR"
    WriteRegStr HKCU "${KEY}" "UninstallString" '"$INSTDIR\Uninstall.exe"'
    WriteRegStr HKCU "${KEY}" "QuietUninstallString" '"$INSTDIR\Uninstall.exe" /S'
    WriteRegDWORD HKCU "${KEY}" "EstimatedSize" ${KILOBYTES}
    WriteRegDWORD HKCU "${KEY}" "NoModify" 1
    WriteRegDWORD HKCU "${KEY}" "NoRepair" 1
SectionEnd

Section Uninstall
    SetShellVarContext current
    !insertmacro WAIT_UNTIL_CLOSED "$INSTDIR\${NAME}.exe"
    !insertmacro WAIT_UNTIL_CLOSED "$INSTDIR\${COMMAND}"
    StrCpy $1 ""
    MessageBox MB_YESNO|MB_ICONQUESTION|MB_DEFBUTTON2 \
        "Also forget the list of schools, and the keys in the password store of this computer?$\r$\n$\r$\n\
        Without this they are there again when the program is installed again. Stripe and Classe365 go on as before either way." \
        /SD IDNO IDNO keep
    StrCpy $1 "--forget"
    keep:
    nsExec::ExecToLog '"$INSTDIR\${COMMAND}" leave $1'
    Pop $0
    ${If} $0 != "0"
        MessageBox MB_YESNO|MB_ICONEXCLAMATION "What the program keeps could not be taken away. Remove the program all the same?" \
            /SD IDYES IDYES +3
        SetErrorLevel 2
        Quit
    ${EndIf}
    !insertmacro REMOVE_PROGRAM
    Delete "$SMPROGRAMS\${NAME}.lnk"
    Delete "$INSTDIR\Uninstall.exe"
    RMDir "$INSTDIR"
    DeleteRegKey HKCU "${KEY}"
SectionEnd
