// Runs before the first paint: says that script works, and puts theme and private session in place without a flash.
document.documentElement.classList.add('js');
try {
  const theme = localStorage.getItem('trellis/theme');
  if (theme) document.documentElement.dataset.theme = theme;
  if (sessionStorage.getItem('trellis/private')) document.documentElement.dataset.private = '';
} catch {}
