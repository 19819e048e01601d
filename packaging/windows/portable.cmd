@echo off
rem Starts Unbrace with its settings and history in the folder "data" beside this file.
set "UNBRACE_HOME=%~dp0data"
start "" "%~dp0unbrace.exe"
