@"%~dp0bin\node.exe" "%~dp0bin\claims.js" %*
