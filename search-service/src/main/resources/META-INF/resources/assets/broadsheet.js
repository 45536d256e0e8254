// Keys for reading: / searches, j and k go from paper to paper, ? lists them. Every page is whole without.
(() => {
  'use strict';

  const keys = document.getElementById('keys');
  const search = document.getElementById('q');
  const isWriting = target => target.closest?.('input, textarea, select, [contenteditable]');

  const titles = () => [...document.querySelectorAll('.card :is(h2, h3) a')];

  // From the paper that holds the focus, or else from the top of what is seen.
  const move = step => {
    const all = titles();
    const here = document.activeElement?.closest?.('.card');
    const at = all.findIndex(title => here?.contains(title));
    const next = at < 0 ? firstInView(all, step) : all[at + step];
    next?.focus();
    next?.scrollIntoView({ block: 'nearest' });
  };

  const firstInView = (all, step) =>
    step > 0
      ? all.find(title => title.getBoundingClientRect().top >= 0)
      : all.findLast(title => title.getBoundingClientRect().bottom < 0);

  const showKeys = () => keys.open || keys.showModal();

  const actions = {
    '/': () => {
      search.focus();
      search.select();
    },
    j: () => move(1),
    k: () => move(-1),
    '?': showKeys
  };

  document.addEventListener('keydown', event => {
    const action = Object.hasOwn(actions, event.key) && actions[event.key];
    if (!action || event.ctrlKey || event.metaKey || event.altKey || isWriting(event.target) || keys.open) {
      return;
    }
    event.preventDefault();
    action();
  });

  const opener = document.querySelector('button.keys');
  opener.hidden = false;
  opener.addEventListener('click', showKeys);

  // What is copied can be selected too: the button only saves the trouble.
  for (const button of document.querySelectorAll('button[data-copies]')) {
    button.hidden = false;
    button.addEventListener('click', async () => {
      const told = document.getElementById(button.dataset.tells);
      const text = document.getElementById(button.dataset.copies);
      try {
        await navigator.clipboard.writeText(text.textContent);
        told.textContent = 'Copied';
      } catch {
        getSelection().selectAllChildren(text);
        told.textContent = 'Selected: copy it with your browser';
      }
    });
  }
})();
