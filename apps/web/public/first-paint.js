// Runs before the first paint: the reader's own theme and language, if they chose any.
(function () {
  try {
    const theme = localStorage.getItem('copianifica.theme');
    if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
    const language = localStorage.getItem('copianifica.language');
    if (language === 'it' || language === 'en') document.documentElement.lang = language;
    else if (!/^it\b/i.test(navigator.language)) document.documentElement.lang = 'en';
  } catch {
    // Storage may be forbidden: the system's theme and Italian stand.
  }
})();
