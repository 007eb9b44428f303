@echo off
rem Starts the Kneadwork command line of this distribution.
setlocal
set "JAVA=java.exe"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java.exe"
set "LIB=%~dp0..\lib"
set "VERSION="
for /f "tokens=3" %%v in ('""%JAVA%" -version 2^>^&1 ^| findstr /c:" version ""') do if not defined VERSION set "VERSION=%%~v"
if not defined VERSION goto missing
for /f "delims=.-+" %%v in ("%VERSION%") do set "MAJOR=%%v"
if %MAJOR% LSS 21 goto missing
rem The language server runs all day: the thorough compiler pays there, and a collector with short pauses.
set "TUNING=-Djdk.reflect.useNativeAccessorOnly=true -XX:TieredStopAtLevel=1 -XX:+UseSerialGC"
if "%~1"=="lsp" set "TUNING=-XX:+UseG1GC"
"%JAVA%" %TUNING% -Dguice_bytecode_gen_option=DISABLED "-Dkneadwork.home=%~dp0.." %KNEADWORK_JAVA_OPTS% -cp "%LIB%\*" org.kneadwork.cli.Main %*
exit /b %ERRORLEVEL%

:missing
echo kneadwork: no Java of version 21 or newer was found (looked at JAVA_HOME and at java on the PATH). 1>&2
echo            Install it with: winget install EclipseAdoptium.Temurin.21.JDK 1>&2
exit /b 2
