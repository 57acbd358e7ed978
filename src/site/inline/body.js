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
  // The head gives its space back while one reads on; the contents say which section one is in.
  const links = [...document.querySelectorAll('.toc a')];
  const headings = new Map(links.map(({ hash }) => [hash, document.getElementById(hash.slice(1))]));
  let last = scrollY;
  const scrolled = () => {
    const moved = scrollY - last;
    if (Math.abs(moved) > 6) {
      last = scrollY;
      if (moved > 0 && scrollY > 150) root.dataset.head = 'away';
      else delete root.dataset.head;
    }
    const above = [...headings].filter(([, heading]) => heading?.getBoundingClientRect().top < innerHeight / 3);
    const here = above.at(-1)?.[0];
    for (const link of links)
      if (link.hash === here) link.setAttribute('aria-current', 'location');
      else link.removeAttribute('aria-current');
  };
  addEventListener('scroll', scrolled, { passive: true });
  scrolled();
  let opened = [];
  addEventListener('beforeprint', () => {
    opened = [...document.querySelectorAll('main details:not([open],.key)')];
    for (const details of opened) details.open = true;
  });
  addEventListener('afterprint', () => {
    for (const details of opened) details.open = false;
  });
}
