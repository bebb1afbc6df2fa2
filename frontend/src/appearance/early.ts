// Runs as a classic script before the styles: keep it free of imports.
{
  const stored = localStorage.getItem('nova.theme');
  const dark = stored === 'dark' || (stored !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.classList.add(dark ? 'dark' : 'light');
  const language = localStorage.getItem('nova.locale') ?? navigator.language;
  document.documentElement.lang = language.toLowerCase().startsWith('fr') ? 'fr' : 'en';
}
