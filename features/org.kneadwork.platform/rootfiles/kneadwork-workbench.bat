@echo off
rem Starts the Kneadwork workbench of this folder.
setlocal
set "JAVA=java.exe"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java.exe"
set "VERSION="
for /f "tokens=3" %%v in ('""%JAVA%" -version 2^>^&1 ^| findstr /c:" version ""') do if not defined VERSION set "VERSION=%%~v"
if not defined VERSION goto missing
for /f "delims=.-+" %%v in ("%VERSION%") do set "MAJOR=%%v"
if %MAJOR% LSS 21 goto missing
for %%f in ("%~dp0plugins\org.eclipse.equinox.launcher_*.jar") do set "LAUNCHER=%%f"

rem 23 and 24 ask for a new start. The language that was chosen in the settings has to be known before anything starts.
set "LANGUAGE_FILE=%USERPROFILE%\.kneadwork\language"
:start
set "LANGUAGE="
if exist "%LANGUAGE_FILE%" for /f "usebackq delims=" %%l in (`findstr /r "^[a-z][a-z]$" "%LANGUAGE_FILE%"`) do set "LANGUAGE=-nl %%l"
"%JAVA%" -Dguice_bytecode_gen_option=DISABLED "-Dkneadwork.language.file=%LANGUAGE_FILE%" %KNEADWORK_JAVA_OPTS% -jar "%LAUNCHER%" %LANGUAGE% %*
if %ERRORLEVEL%==23 goto start
if %ERRORLEVEL%==24 goto start
exit /b %ERRORLEVEL%

:missing
echo kneadwork-workbench: no Java of version 21 or newer was found (looked at JAVA_HOME and at java on the PATH). 1>&2
echo                      Install it with: winget install EclipseAdoptium.Temurin.21.JDK 1>&2
exit /b 2
