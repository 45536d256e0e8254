// Suggestions for the search box while a reader types: a combobox with a list, by the pattern of the ARIA Authoring
// Practices. Without it the box is a form as any other.
'use strict';
(() => {
  const PAUSE = 150;
  const SHORTEST = 2;
  const LONGEST = 100;
  const KINDS = { topic: 'Topic', author: 'Author', title: 'Paper' };

  const box = document.getElementById('q');
  if (!box || !box.form) {
    return;
  }
  let options = [];
  let active = -1;
  let asked = null;
  let timer = 0;

  const list = document.getElementById('suggestions') || box.form.appendChild(document.createElement('ul'));
  list.id = 'suggestions';
  list.hidden = true;
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', 'Suggestions');
  const said = box.form.appendChild(document.createElement('p'));
  said.className = 'unseen';
  said.setAttribute('role', 'status');
  box.setAttribute('role', 'combobox');
  box.setAttribute('aria-autocomplete', 'list');
  box.setAttribute('aria-expanded', 'false');
  box.setAttribute('aria-controls', list.id);
  box.setAttribute('autocomplete', 'off');
  box.form.classList.add('suggesting');

  function close() {
    clearTimeout(timer);
    if (asked) {
      asked.abort();
    }
    list.hidden = true;
    box.setAttribute('aria-expanded', 'false');
    choose(-1);
  }

  function choose(index) {
    active = index;
    Array.from(list.children).forEach((item, i) => item.setAttribute('aria-selected', String(i === index)));
    if (index < 0) {
      box.removeAttribute('aria-activedescendant');
    } else {
      box.setAttribute('aria-activedescendant', list.children[index].id);
      list.children[index].scrollIntoView({ block: 'nearest' });
    }
  }

  function address(option) {
    switch (option.kind) {
      case 'title': return '/papers/' + option.id;
      case 'topic': return '/topics/' + option.id;
      default: return '/papers?q=' + encodeURIComponent(option.query);
    }
  }

  function item(option, index) {
    const shown = document.createElement('li');
    shown.id = 'suggestion-' + index;
    shown.setAttribute('role', 'option');
    shown.setAttribute('aria-selected', 'false');
    const kind = document.createElement('small');
    kind.textContent = KINDS[option.kind] || '';
    // As text, whatever is in it.
    shown.append(option.text + ' ', kind);
    // The box keeps the focus.
    shown.addEventListener('pointerdown', (event) => event.preventDefault());
    shown.addEventListener('click', () => location.assign(address(option)));
    return shown;
  }

  function show(found) {
    options = found;
    list.replaceChildren(...found.map(item));
    choose(-1);
    list.hidden = found.length === 0;
    box.setAttribute('aria-expanded', String(found.length > 0));
    said.textContent = found.length === 0 ? '' : found.length + (found.length === 1 ? ' suggestion' : ' suggestions');
  }

  async function ask() {
    const typed = box.value.trim();
    if (asked) {
      asked.abort();
    }
    if (typed.length < SHORTEST || typed.length > LONGEST) {
      show([]);
      return;
    }
    const question = new AbortController();
    asked = question;
    try {
      const answer = await fetch('/api/papers/suggest?q=' + encodeURIComponent(typed), { signal: question.signal });
      const found = answer.ok ? await answer.json() : [];
      if (asked === question && document.activeElement === box) {
        show(found);
      }
    } catch (failure) {
      // Somebody typed on, or there are no suggestions right now: the form does without.
    }
  }

  box.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(ask, PAUSE);
  });
  box.addEventListener('blur', close);
  box.addEventListener('keydown', (event) => {
    if (event.isComposing || event.ctrlKey || event.metaKey) {
      return;
    }
    const count = list.hidden ? 0 : options.length;
    if (event.key === 'ArrowDown' && list.hidden && options.length > 0) {
      show(options);
      choose(event.altKey ? -1 : 0);
    } else if (event.key === 'ArrowDown' && count > 0) {
      choose(active + 1 < count ? active + 1 : 0);
    } else if (event.key === 'ArrowUp' && count > 0) {
      choose(active > 0 ? active - 1 : count - 1);
    } else if (event.key === 'Enter' && active >= 0) {
      location.assign(address(options[active]));
    } else if (event.key === 'Escape' && count > 0) {
      close();
    } else {
      return;
    }
    event.preventDefault();
  });
  box.form.addEventListener('submit', close);

  // The list's looks come with the first letter, not with the page.
  box.addEventListener('focus', () => {
    const look = document.createElement('link');
    look.rel = 'stylesheet';
    look.href = '/assets/suggestions.css';
    document.head.append(look);
  }, { once: true });
})();

// Results that are put into the page by htmx: the reader goes on where they begin, and the page's feed is theirs.
document.addEventListener('htmx:afterSettle', () => {
  const result = document.getElementById('result');
  if (!result) {
    return;
  }
  result.focus({ preventScroll: true });
  const followed = result.querySelector('a[type="application/atom+xml"]');
  const head = document.querySelector('head link[rel="alternate"][href^="/feeds/search"]');
  if (followed && head) {
    head.href = followed.getAttribute('href');
  }
});

// What htmx could not get is loaded as a page, which says what is wrong.
for (const failure of ['htmx:responseError', 'htmx:sendError']) {
  document.addEventListener(failure, (event) => location.assign(event.detail.pathInfo.finalRequestPath));
}

// htmx spares whole pages to a reader who narrows a search or turns a page: it comes when they first reach for something,
// and no first view waits for it.
(() => {
  const named = document.querySelector('meta[name="htmx-script"]');
  if (!named) {
    return;
  }
  const signs = ['pointerover', 'touchstart', 'focusin'];
  const reached = () => {
    signs.forEach((sign) => document.removeEventListener(sign, reached));
    const script = document.createElement('script');
    script.src = named.content;
    document.head.append(script);
  };
  const wait = () => signs.forEach((sign) => document.addEventListener(sign, reached, { passive: true }));
  // Before the page is complete, htmx would wait for a moment that has passed.
  if (document.readyState === 'complete') {
    wait();
  } else {
    addEventListener('load', wait, { once: true });
  }
})();
