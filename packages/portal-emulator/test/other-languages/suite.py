"""A suite in Python, by the standard library alone: it steers the emulator over HTTP."""
import json
import sys
import unittest
from urllib.error import HTTPError
from urllib.parse import urlencode
from urllib.request import Request, urlopen

PORTAL = json.loads(sys.argv.pop())


def control(verb, route, body=None):
    data = None if body is None else json.dumps(body).encode()
    headers = {} if body is None else {"Content-Type": "application/json"}
    request = Request(f"{PORTAL['url']}/_emulator/{route}", data, headers, method=verb)
    with urlopen(request) as response:
        return json.load(response)


def read_chat(webhook_url, dialog_id):
    form = urlencode({"DIALOG_ID": dialog_id}).encode()
    with urlopen(f"{webhook_url}im.dialog.get", form) as response:
        return json.load(response)["result"]


class ChatSuite(unittest.TestCase):
    def setUp(self):
        control("POST", "reset")

    def test_reads_a_chat_of_its_own_state(self):
        state = {"chats": [{"id": 5, "name": "Launch", "members": [{"userId": 1}]}]}
        portal = control("PUT", "state", state)
        self.assertEqual(read_chat(portal["webhookUrl"], "chat5")["name"], "Launch")

    def test_sees_a_fault_and_the_requests_that_met_it(self):
        fault = {"kind": "error", "status": 503, "code": "QUERY_LIMIT_EXCEEDED", "times": 1}
        control("POST", "faults", fault)
        with self.assertRaises(HTTPError) as caught:
            read_chat(PORTAL["webhookUrl"], "chat29")
        caught.exception.close()
        self.assertEqual(caught.exception.code, 503)
        self.assertEqual(read_chat(PORTAL["webhookUrl"], "chat29")["id"], 29)
        statuses = [one["status"] for one in control("GET", "requests")["requests"]]
        self.assertEqual(statuses, [503, 200])

    def test_puts_the_clock_forward(self):
        self.assertEqual(control("POST", "clock", {"advance": 3600})["advanced"], 3600)


unittest.main(verbosity=0)
