@echo off
rem For a double click: a console in UTF-8 in which `claims` is known, with the work of the day.
chcp 65001 >nul
title Claims
set "PATH=%~dp0;%PATH%"
cd /d "%USERPROFILE%"
call "%~dp0claims.cmd" today
cmd /k
