// The page's own behaviour. Buttons say in a data attribute what they do; nothing is inline.
document.addEventListener('click', (event) => {
  const button = event.target.closest('[data-copy], [data-close], [data-menu], [data-stay]');
  if (button?.dataset.copy) {
    copy(button);
  } else if (button?.dataset.menu) {
    const open = document.getElementById(button.dataset.menu).classList.toggle('open');
    button.setAttribute('aria-expanded', String(open));
  } else if (button?.dataset.stay) {
    stay(button.dataset.stay);
  } else if (button) {
    PF(button.dataset.close).hide();
  }
});

// Pages reached without TLS have no clipboard of their own: there the text is selected and copied
// the old way.
async function copy(button) {
  const source = document.getElementById(button.dataset.copy);
  if (navigator.clipboard && window.isSecureContext) {
    await navigator.clipboard.writeText(source.textContent);
  } else {
    window.getSelection().selectAllChildren(source);
    document.execCommand('copy');
  }
  button.textContent = button.dataset.copied;
}

// Two minutes before a session ends unused the page says so. Any request of this page begins anew;
// what another tab asked for is found out by staying.
const WARNING_SECONDS = 120;
let warning;
function watch() {
  const idle = document.getElementById('idle');
  if (idle) {
    idle.hidden = true;
    clearTimeout(warning);
    warning = setTimeout(() => { idle.hidden = false; }, (idle.dataset.seconds - WARNING_SECONDS) * 1000);
  }
}

// Ten minutes before the longest stay ends, whatever happens here, the page says that too.
const LAST_CALL_SECONDS = 600;
function watchEnd() {
  const over = document.getElementById('over');
  if (over && over.dataset.seconds) {
    const wait = Math.max(0, over.dataset.seconds - LAST_CALL_SECONDS) * 1000;
    setTimeout(() => { over.hidden = false; }, wait);
  }
}

async function stay(page) {
  const answer = await fetch(page, { redirect: 'manual' });
  if (answer.ok) {
    watch();
  } else {
    location.reload();
  }
}

document.addEventListener('DOMContentLoaded', () => {
  watch();
  watchEnd();
  jQuery(document).on('pfAjaxComplete', watch);
});
