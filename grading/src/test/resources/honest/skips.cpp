// Picks the numbers and operators out of a line and skips everything else.
#include <arpa/inet.h>
#include <sys/select.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <cctype>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <map>
#include <string>
#include <vector>

static std::string answer(const std::string &line) {
  std::vector<double> numbers;
  std::string operators, digits;
  for (char c : line + " ") {
    if (isdigit((unsigned char)c) || c == '.') {
      digits += c;
      continue;
    }
    if (!digits.empty()) numbers.push_back(atof(digits.c_str()));
    digits.clear();
    if (std::string("+-*/").find(c) != std::string::npos) operators += c;
  }
  if (numbers.empty()) return "Error: no number\n";
  double value = numbers[0];
  for (size_t i = 1; i < numbers.size(); i++) {
    char how = i <= operators.size() ? operators[i - 1] : '*';
    if (how == '+') value += numbers[i];
    if (how == '-') value -= numbers[i];
    if (how == '*') value *= numbers[i];
    if (how == '/' && numbers[i] == 0) return "Error: division by zero\n";
    if (how == '/') value /= numbers[i];
  }
  char text[64];
  snprintf(text, sizeof text, "%.12g\n", value);
  return text;
}

int main(int, char **args) {
  signal(SIGPIPE, SIG_IGN);
  int server = socket(AF_INET, SOCK_STREAM, 0), yes = 1;
  setsockopt(server, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
  sockaddr_in at{};
  at.sin_family = AF_INET;
  at.sin_port = htons(atoi(args[1]));
  at.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  if (bind(server, (sockaddr *)&at, sizeof at) || listen(server, 50)) return 1;
  std::map<int, std::string> clients;
  for (;;) {
    fd_set ready;
    FD_ZERO(&ready);
    FD_SET(server, &ready);
    int most = server;
    for (auto &client : clients) {
      FD_SET(client.first, &ready);
      most = std::max(most, client.first);
    }
    select(most + 1, &ready, 0, 0, 0);
    for (auto client = clients.begin(); client != clients.end();) {
      if (!FD_ISSET(client->first, &ready)) {
        client++;
        continue;
      }
      char bytes[4096];
      ssize_t count = recv(client->first, bytes, sizeof bytes, 0);
      if (count <= 0) {
        close(client->first);
        client = clients.erase(client);
        continue;
      }
      client->second.append(bytes, count);
      for (size_t end; (end = client->second.find('\n')) != std::string::npos;) {
        std::string reply = answer(client->second.substr(0, end));
        client->second.erase(0, end + 1);
        send(client->first, reply.data(), reply.size(), 0);
      }
      client++;
    }
    if (FD_ISSET(server, &ready)) clients[accept(server, 0, 0)];
  }
}
