// Everything a page does without loading a script file.
{
  const root = document.documentElement;
  const say = (button, words) => {
    const status = button.parentElement.querySelector('[role=status]');
    if (!status) return;
    status.textContent = words;
    setTimeout(() => (status.textContent = ''), 4000);
  };
  const copy = async (button) => {
    const source = document.getElementById(button.dataset.copy);
    try {
      await navigator.clipboard.writeText(source.innerText.trim());
      say(button, 'Copied.');
    } catch {
      getSelection().selectAllChildren(source);
      say(button, 'Selected: now copy it.');
    }
  };
  const theme = (choice) => {
    if (choice) root.dataset.theme = choice;
    else delete root.dataset.theme;
    try {
      if (choice) localStorage.setItem('trellis/theme', choice);
      else localStorage.removeItem('trellis/theme');
    } catch {}
  };
  for (const input of document.querySelectorAll('[name=theme]'))
    input.checked = input.value === (root.dataset.theme ?? '');
  addEventListener('change', ({ target }) => target.name === 'theme' && theme(target.value));
  addEventListener('click', (event) => {
    const target = event.target.closest?.('[data-copy],[data-leave]');
    if (target?.dataset.copy) copy(target);
    if (target?.matches('[data-leave]')) {
      event.preventDefault();
      location.replace(target.href);
    }
  });
  let opened = [];
  addEventListener('beforeprint', () => {
    opened = [...document.querySelectorAll('main details:not([open],.key)')];
    for (const details of opened) details.open = true;
  });
  addEventListener('afterprint', () => {
    for (const details of opened) details.open = false;
  });
}
