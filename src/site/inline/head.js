// Stands first in the body and runs before the first paint: says that script works, and puts theme and private session
// in place without a flash.
document.documentElement.classList.add('js');
try {
  const theme = localStorage.getItem('trellis/theme');
  if (theme) document.documentElement.dataset.theme = theme;
  if (sessionStorage.getItem('trellis/private')) document.documentElement.dataset.private = '';
} catch {}
// No form leaves the page. A question asked before its script is here is remembered for it.
addEventListener(
  'submit',
  (event) => {
    event.preventDefault();
    event.target.dataset.asked = '';
  },
  true,
);
